package org.eventbot.pretix;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.message.Text;
import org.eventbot.pretix.EventChoice.Opened;

/** Tells how an event is read, in one line. */
@RequiredArgsConstructor
final class EventState {

    private final EventChoice events;
    private final QuestionBook questions;
    private final ReadingLog readings;
    private final Clock clock;

    Text of(Opened opened) {
        return Text.of(
                "  - {}: question {}; {}",
                opened.event(),
                question(opened),
                events.registered(opened).map(this::reading).orElseGet(() -> Text.of("not linked to a room")));
    }

    private Text question(Opened opened) {
        String identifier = questions.identifier(opened.grant(), opened.event());
        try {
            boolean there =
                    opened.shop().client().question(opened.event(), identifier).isPresent();
            return there
                    ? Text.of("`{}`", identifier)
                    : Text.of("`{}` **is not there** (`!pretix question` says more)", identifier);
        } catch (ShopTrouble trouble) {
            return Text.of("`{}`", identifier);
        }
    }

    private Text reading(Event event) {
        Optional<Reading> reading = readings.find(event.id());
        Instant now = clock.instant();
        Text last = reading.flatMap(Reading::lastRead)
                .map(time -> Text.of("read {}", Ago.words(time, now)))
                .orElseGet(() -> Text.of("not read yet"));
        return reading.flatMap(Reading::trouble)
                .map(trouble -> Text.of(
                        "{}; **in trouble**, first {}: {}", last, Ago.words(trouble.since(), now), trouble.words()))
                .orElse(last);
    }
}
