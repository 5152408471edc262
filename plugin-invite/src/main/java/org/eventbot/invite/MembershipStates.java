package org.eventbot.invite;

import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.room.MembershipChange;
import org.eventbot.core.room.RoomListener;
import org.springframework.transaction.annotation.Transactional;

/** Sees who comes and goes in the linked rooms. People whom the bot does not know from a shop do not concern it. */
@RequiredArgsConstructor
class MembershipStates implements RoomListener {

    private final Links links;
    private final Invitations invitations;
    private final Seals seals;
    private final DigestPlan digests;
    private final Clock clock;

    @Override
    public String plugin() {
        return InvitePlugin.ID;
    }

    @Override
    @Transactional
    public void onMembership(MembershipChange change) {
        links.findByRoomIdOrderByCreatedAt(change.room().value()).stream()
                .filter(link -> seals.isOpen(link.scope()))
                .forEach(link -> find(link, change));
    }

    private void find(Link link, MembershipChange change) {
        UUID person = seals.personIndex(link.scope(), change.person());
        invitations.lockOf(link.getId(), person).ifPresent(invitation -> {
            boolean queued = invitation.isQueued();
            invitation.observed(change.membership(), change.isOwnDoing(), clock.instant());
            if (queued && !invitation.isQueued()) {
                digests.soonFor(link.getId());
            }
        });
    }
}
