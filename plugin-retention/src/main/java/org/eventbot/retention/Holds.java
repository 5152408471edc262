package org.eventbot.retention;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.event.Event;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.message.Text;

/** Keeps events from being forgotten, for a reason and for a while. */
@RequiredArgsConstructor
class Holds {

    private static final Duration LONGEST = Duration.ofDays(30);

    private final PurgeStates states;
    private final ClockBook book;
    private final ClockSeals seals;
    private final Clock clock;

    /** @param by empty for whoever has a shell */
    Text begin(Event event, String until, List<String> reason, Optional<MatrixId> by) {
        states.refuseIfBegun(event);
        var end = end(until);
        var ground = seals.seal(event, "hold_ground", String.join(" ", reason));
        var sealed = by.map(person -> seals.seal(event, "held_by", person.value()));
        var index = by.map(person -> seals.index(event, person));
        book.change(event.id(), facts -> facts.hold(end, ground, sealed.orElse(null), index.orElse(null)));
        return Text.of("**{}** is not forgotten before {}.", event.name(), Times.shown(end));
    }

    Text end(Event event) {
        book.change(event.id(), EventClock::release);
        return Text.of("**{}** is held no more. {}", event.name(), states.words(event));
    }

    private Instant end(String until) {
        try {
            var end = LocalDate.parse(until.strip()).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
            if (end.isAfter(clock.instant()) && !end.isAfter(clock.instant().plus(LONGEST))) {
                return end;
            }
        } catch (DateTimeException noDate) {
            // Said below.
        }
        throw new Refusal(
                "“{}” is no day within the next thirty. Write it as in `retention hold --until {} a complaint is being"
                        + " looked into`.",
                until,
                LocalDate.ofInstant(clock.instant().plus(Duration.ofDays(7)), ZoneOffset.UTC));
    }
}
