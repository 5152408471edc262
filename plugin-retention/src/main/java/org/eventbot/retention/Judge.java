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
     * @param signs what is known of it elsewhere
     */
    Verdict judge(EventClock facts, Period keep, Signs signs) {
        var now = clock.instant();
        var held = facts.getHeldUntil();
        if (held != null && facts.isHeld(now)) {
            return new Verdict.Held(held);
        }
        var end = signs.end(facts.getEndAt(), facts.isOpenEnded());
        var latest = signs.end(facts.getLatestEndAt(), false);
        var doubt = doubt(facts, end, latest, signs);
        if (doubt.isEmpty()) {
            return new Verdict.At(plus(Objects.requireNonNull(end), keep), Cause.DUE);
        }
        var asking = facts.getAskingSince() == null ? now : facts.getAskingSince();
        var deadline = deadline(doubt.get(), end, latest, asking, keep);
        return deadline.isAfter(now)
                ? new Verdict.Ask(doubt.get(), deadline)
                : new Verdict.At(deadline, Cause.UNANSWERED);
    }

    private Optional<Doubt> doubt(EventClock facts, @Nullable Instant end, @Nullable Instant latest, Signs signs) {
        if (end == null) {
            return Optional.of(Doubt.ENDLESS);
        }
        if (end.isAfter(clock.instant())) {
            return Optional.empty();
        }
        return Stream.of(
                        facts.isOpenEnded() && signs.saidEnd() == null ? Doubt.OPEN : null,
                        facts.isSeries() && signs.saidEnd() == null ? Doubt.SERIES : null,
                        isAfter(latest, clock.instant()) ? Doubt.MOVED : null,
                        isAfter(facts.getLastOrderAt(), end) ? Doubt.ORDERED : null,
                        isAfter(signs.lastEntitled(), end) ? Doubt.ENTITLED : null,
                        isAfter(signs.lastCommand(), end) ? Doubt.COMMANDED : null)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private static boolean isAfter(@Nullable Instant time, Instant other) {
        return time != null && time.isAfter(other);
    }

    /** From the end; from the first question, where none is known, or where it moved to what is long over. */
    private Instant deadline(
            Doubt doubt, @Nullable Instant end, @Nullable Instant latest, Instant asking, Period keep) {
        if (end == null) {
            return asking.plus(settings.unanswered());
        }
        if (doubt != Doubt.MOVED) {
            return end.plus(settings.unanswered());
        }
        // Once the later one of two ends is over too, there is nothing left to ask.
        var over = plus(Objects.requireNonNull(latest), keep);
        var asked = (end.isAfter(asking) ? end : asking).plus(settings.unanswered());
        return asked.isBefore(over) ? asked : over;
    }

    private static Instant plus(Instant end, Period keep) {
        return end.atZone(ZoneOffset.UTC).plus(keep).toInstant();
    }
}
