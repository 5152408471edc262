package org.eventbot.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventRooms;
import org.eventbot.core.registration.RegistrationSource;
import org.jspecify.annotations.Nullable;

/** Reads again when an event is over: a date that moved is told by nobody. */
@RequiredArgsConstructor
class Dates {

    private final Shops shops;
    private final List<EventRooms> rooms;
    private final ClockBook book;
    private final Keeping keeping;
    private final Judge judge;
    private final Clock clock;

    /** When it is to be forgotten, asking the shop unless it was asked today. */
    Verdict today(Event event) {
        var known = book.find(event.id());
        if (known.filter(one -> one.isFresh(clock.instant())).isEmpty()) {
            read(event);
        }
        return verdict(event);
    }

    /** The same, asking in any case. */
    Verdict now(Event event) {
        read(event);
        return verdict(event);
    }

    /** As it was known last; an event that was linked just now is asked about first. */
    Verdict known(Event event) {
        if (book.find(event.id()).filter(one -> one.getReadAt() != null).isEmpty()) {
            read(event);
        }
        return verdict(event);
    }

    private Verdict verdict(Event event) {
        var facts = book.find(event.id()).orElseGet(() -> new EventClock(event.id()));
        return judge.judge(facts, keeping.shortest(event.id()), Signs.of(event.id(), rooms));
    }

    /** From when on durations count, as far as it is known. */
    Optional<Instant> end(UUID event) {
        var facts = book.find(event).orElseGet(() -> new EventClock(event));
        return Optional.ofNullable(Signs.of(event, rooms).end(facts.getEndAt(), facts.isOpenEnded()));
    }

    /** A shop that does not answer stops no clock: what it said last counts. */
    private void read(Event event) {
        var said = Signs.of(event.id(), rooms);
        book.change(event.id(), facts -> facts.endsAtLatest(said.saidEnd()));
        try {
            var shop = shops.of(event).orElseThrow(() -> new Refusal("The shop's plugin does not run."));
            var end = shop.end(event).orElse(null);
            var series = !shop.dates(event).isEmpty();
            var open = shop.isOpenEnded(event);
            book.read(event.id(), new Reading(end, series, open, lastOrder(shop, event, said.end(end, open))));
        } catch (Refusal unreadable) {
            book.change(event.id(), EventClock::couldNotRead);
        }
    }

    /** Of interest only once it is over. */
    @Nullable
    private Instant lastOrder(RegistrationSource shop, Event event, @Nullable Instant end) {
        return end == null || end.isAfter(clock.instant())
                ? null
                : shop.lastOrder(event).orElse(null);
    }
}
