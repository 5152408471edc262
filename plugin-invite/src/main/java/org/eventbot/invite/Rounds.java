package org.eventbot.invite;

import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how far an event was read. */
@RequiredArgsConstructor
class Rounds {

    private final Intakes intakes;
    private final InviteSettings settings;
    private final DigestPlan digests;
    private final TicketBook tickets;
    private final Clock clock;

    /** Goes on where the last reading ended, or anew when that walk is too old to be trusted. */
    @Transactional
    Round begin(UUID eventId) {
        var intake = intakes.findByEventId(eventId).filter(one -> !isTooOld(one));
        return Round.of(intake.orElseGet(() -> begun(eventId)));
    }

    // Mostly there is nothing to write, and then nothing to wait for.
    private Intake begun(UUID eventId) {
        var intake = intakes.lock(eventId).orElseGet(() -> intakes.save(new Intake(eventId)));
        if (isTooOld(intake)) {
            intake.beginAnew();
        }
        return intake;
    }

    private boolean isTooOld(Intake intake) {
        return intake.isOlderThan(clock.instant().minus(settings.reconcileInterval()));
    }

    /** The next reading reads everything; a reading under way counts no more. */
    @Transactional
    void beginAnew(UUID eventId) {
        intakes.lock(eventId).orElseGet(() -> intakes.save(new Intake(eventId))).beginAnew();
    }

    /** The same, unless a walk through everything is under way. @return whether it is not */
    @Transactional
    boolean beginAnewUnlessWalking(UUID eventId) {
        var walked = intakes.lock(eventId).filter(intake -> !Round.of(intake).walking());
        walked.ifPresent(Intake::beginAnew);
        return walked.isPresent();
    }

    /** All that there was has been read. */
    @Transactional
    void finish(UUID eventId, Round round) {
        intakes.lock(eventId).filter(intake -> intake.isRound(round.number())).ifPresent(intake -> {
            intake.walked(clock.instant());
            if (round.walking()) {
                tickets.loseUnseen(eventId, round.number());
                digests.soon(eventId);
            }
        });
    }
}
