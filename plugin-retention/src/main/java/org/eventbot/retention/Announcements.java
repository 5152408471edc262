package org.eventbot.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventRooms;
import org.eventbot.core.message.Text;
import org.eventbot.core.outbox.Outbox;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the organizers of an event, at their desk or else in its rooms, what is going to be forgotten, and asks them
 * where that is not sure.
 */
@RequiredArgsConstructor
class Announcements {

    private final List<EventRooms> rooms;
    private final ClockBook book;
    private final Outbox outbox;
    private final Clock clock;

    /** Once, until the dates move. */
    @Transactional
    public void warn(Event event, Instant time, Cause cause) {
        book.change(event.id(), facts -> facts.warned(clock.instant()));
        tell(
                event,
                Text.of(
                        "On {} I erase everything that I keep about the people of **{}**: {}. `!retention preview` shows"
                                + " what that is. If the event goes on, {}an operator of the bot can stop me with"
                                + " `!retention hold`.",
                        Times.shown(time),
                        event.name(),
                        cause.words(),
                        Signs.of(event.id(), rooms).saidEnd() == null ? "move its end in the shop; " : ""));
    }

    /** Once a day. */
    @Transactional
    public void ask(Event event, Verdict.Ask ask) {
        book.change(event.id(), facts -> facts.asked(clock.instant()));
        tell(
                event,
                Text.of(
                        "Is **{}** over? I ask because {}. {}, `!retention preview` shows what I keep about its people"
                                + " and how to erase it. If it is not over, put its end in the shop right. Without an"
                                + " answer I erase it on {}.",
                        event.name(),
                        ask.doubt().words(),
                        ask.doubt().answer(),
                        Times.shown(ask.deadline())));
    }

    private void tell(Event event, Text words) {
        rooms.stream()
                .flatMap(each -> each.of(event.id()).stream())
                .map(place -> place.desk().orElse(place.room()))
                .distinct()
                .forEach(room -> outbox.post(UUID.randomUUID(), RetentionPlugin.ID, room, words));
    }
}
