package org.eventbot.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * Decides when an event is to be forgotten. It never trusts an end alone, since what was ended by mistake cannot be
 * brought back; but a doubt that nobody clears up does not keep anything for ever.
 */
@RequiredArgsConstructor
class Judge {

    private final RetentionSettings settings;
    private final Clock clock;

    /**
     * @param keep for how long after the end
     * @param lastCommand when an organizer last set something going
     */
    Verdict judge(EventClock facts, Period keep, Optional<Instant> lastCommand) {
        var now = clock.instant();
        var held = facts.getHeldUntil();
        if (held != null && facts.isHeld(now)) {
            return new Verdict.Held(held);
        }
        var doubt = doubt(facts, lastCommand);
        if (doubt.isEmpty()) {
            return new Verdict.At(plus(Objects.requireNonNull(facts.getEndAt()), keep), Cause.DUE);
        }
        var deadline = deadline(facts, doubt.get(), keep, now);
        return deadline.isAfter(now)
                ? new Verdict.Ask(doubt.get(), deadline)
                : new Verdict.At(deadline, Cause.UNANSWERED);
    }

    private Optional<Doubt> doubt(EventClock facts, Optional<Instant> lastCommand) {
        var end = facts.getEndAt();
        if (end == null) {
            return Optional.of(Doubt.ENDLESS);
        }
        if (end.isAfter(clock.instant())) {
            return Optional.empty();
        }
        return Stream.of(
                        facts.isOpenEnded() ? Doubt.OPEN : null,
                        facts.isSeries() ? Doubt.SERIES : null,
                        isAfter(facts.getLatestEndAt(), clock.instant()) ? Doubt.MOVED : null,
                        isAfter(facts.getLastOrderAt(), end) ? Doubt.ORDERED : null,
                        isAfter(lastCommand.orElse(null), end) ? Doubt.COMMANDED : null)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private static boolean isAfter(@Nullable Instant time, Instant other) {
        return time != null && time.isAfter(other);
    }

    /** From the end; from the first question, where none is known, or where it moved to what is long over. */
    private Instant deadline(EventClock facts, Doubt doubt, Period keep, Instant now) {
        var asking = facts.getAskingSince() == null ? now : facts.getAskingSince();
        if (doubt == Doubt.ENDLESS) {
            return asking.plus(settings.unanswered());
        }
        var end = Objects.requireNonNull(facts.getEndAt());
        if (doubt != Doubt.MOVED) {
            return end.plus(settings.unanswered());
        }
        // Once the later one of two ends is over too, there is nothing left to ask.
        var over = plus(Objects.requireNonNull(facts.getLatestEndAt()), keep);
        var asked = (end.isAfter(asking) ? end : asking).plus(settings.unanswered());
        return asked.isBefore(over) ? asked : over;
    }

    private static Instant plus(Instant end, Period keep) {
        return end.atZone(ZoneOffset.UTC).plus(keep).toInstant();
    }
}
