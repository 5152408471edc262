package org.eventbot.invite;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.matrix.Membership;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a look at the room's members showed. */
@RequiredArgsConstructor
class Snapshots {

    private final Invitations invitations;
    private final DigestPlan digests;
    private final Clock clock;

    /**
     * Applies the look to every invitation that did not change since it was begun: what changed later is newer than
     * the look. Who is not in it at all was never anything to the room, and stays as it is. A look does not tell who
     * ended an invitation: it is taken for a no of the person, which is what it mostly is.
     */
    @Transactional
    void apply(UUID linkId, Map<UUID, Membership> members, Instant begun) {
        boolean found = false;
        for (var invitation : invitations.lockAll(linkId)) {
            var membership = members.get(invitation.getPersonIndex());
            if (membership != null && invitation.getChangedAt().isBefore(begun)) {
                boolean queued = invitation.isQueued();
                invitation.observed(membership, true, clock.instant());
                found |= queued && !invitation.isQueued();
            }
        }
        if (found) {
            digests.soonFor(linkId);
        }
    }
}
