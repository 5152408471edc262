package org.eventbot.invite;

import java.time.Instant;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a desk may be told next: some minutes after the last time, and while a run is still under way also some minutes
 * after its start, so that a short run is told in one message.
 */
@RequiredArgsConstructor
class DigestTimes {

    private final Intakes intakes;
    private final Invitations invitations;
    private final InviteSettings settings;

    @Transactional(readOnly = true)
    Instant nextFor(Link link) {
        var told = next(link.getLastDigestAt());
        var begun = next(link.getStartedAt());
        return isUnderWay(link) && begun.isAfter(told) ? begun : told;
    }

    private Instant next(@Nullable Instant last) {
        return Optional.ofNullable(last)
                .map(time -> time.plus(settings.digestInterval()))
                .orElse(Instant.MIN);
    }

    private boolean isUnderWay(Link link) {
        return link.isRunning()
                && (invitations.existsByEventIdAndState(link.getEventId(), InvitationState.QUEUED)
                        || intakes.findByEventId(link.getEventId())
                                .filter(Intake::isWalked)
                                .isEmpty());
    }
}
