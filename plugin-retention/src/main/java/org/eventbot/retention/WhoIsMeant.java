package org.eventbot.retention;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.event.EventRooms;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Text;
import org.eventbot.core.privacy.Holdings;
import org.eventbot.core.privacy.OrderLookup;
import org.eventbot.core.privacy.Target;
import org.eventbot.core.registration.OrderCode;
import org.eventbot.core.room.Authority;
import org.jspecify.annotations.Nullable;

/**
 * Finds the person whom somebody with authority means: organizers for their events, operators for all. To everybody else
 * there is nobody, whether there is or not.
 */
@RequiredArgsConstructor
class WhoIsMeant {

    private static final int ORGANIZER = 50;

    private final Holdings holdings;
    private final EventRegistry events;
    private final List<EventRooms> rooms;
    private final List<OrderLookup> orders;
    private final Authority authority;

    /** @throws Refusal when the words fit several people, to somebody who may know them */
    Optional<Meant> find(
            CommandCall call,
            @Nullable String order,
            @Nullable MatrixId user,
            @Nullable String event,
            @Nullable RoomId room) {
        var operator = authority.isOperator(call.sender());
        var all = operator && room == null ? events.live() : ofOrganizer(call, room == null ? call.room() : room);
        var chosen = all.stream().filter(one -> isChosen(one, event)).toList();
        if (chosen.isEmpty() && !operator) {
            return Optional.empty();
        }
        var origin = operator ? RequestOrigin.OPERATOR : RequestOrigin.DESK;
        return user != null ? ofUser(user, chosen, origin, event, room) : ofOrder(order, chosen, origin);
    }

    /** For the operator at a shell, who gives either. */
    Optional<Meant> find(@Nullable String order, @Nullable MatrixId user, @Nullable String event) {
        var chosen = events.live().stream().filter(one -> isChosen(one, event)).toList();
        return user != null
                ? ofUser(user, chosen, RequestOrigin.SHELL, event, null)
                : ofOrder(order, chosen, RequestOrigin.SHELL);
    }

    private List<Event> ofOrganizer(CommandCall call, RoomId room) {
        return rooms.stream()
                .flatMap(each -> each.at(room).stream().filter(event -> each.of(event).stream()
                        .anyMatch(place -> authority.hasPower(call.sender(), place.room(), ORGANIZER))))
                .distinct()
                .map(events::find)
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isChosen(Event event, @Nullable String typed) {
        var wanted = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        return event.name().toLowerCase(Locale.ROOT).startsWith(wanted)
                || event.key().slug().toLowerCase(Locale.ROOT).equals(wanted);
    }

    /** Operators mean everything that is kept about the person, unless they name an event. */
    private Optional<Meant> ofUser(
            MatrixId user, List<Event> chosen, RequestOrigin origin, @Nullable String event, @Nullable RoomId room) {
        if (origin != RequestOrigin.DESK && event == null && room == null) {
            return Optional.of(new Meant(
                    user, holdings.everywhere(user), null, origin, Text.of("{}, in everything that I keep.", user)));
        }
        return one(chosen).map(only -> meant(user, only, origin, Text.of("{}, in {}.", user, only.name())));
    }

    private static Optional<Event> one(List<Event> chosen) {
        if (chosen.size() > 1) {
            throw new Refusal(
                    "Which event: {}? Name it by the beginning of its name, as in `--event \"{}\"`.",
                    chosen.stream()
                            .map(Event::name)
                            .reduce((some, more) -> some + ", " + more)
                            .orElse(""),
                    chosen.get(0).name());
        }
        return chosen.stream().findFirst();
    }

    private Optional<Meant> ofOrder(@Nullable String typed, List<Event> chosen, RequestOrigin origin) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        var code = new OrderCode(typed.strip().toUpperCase(Locale.ROOT));
        var found = chosen.stream().flatMap(event -> tickets(event, code)).toList();
        var people = found.stream().map(Found::person).distinct().count();
        if (people > 1 || found.stream().map(Found::event).distinct().count() > 1) {
            throw ambiguous(code, found);
        }
        return found.stream()
                .findFirst()
                .map(one -> meant(
                        one.person(),
                        one.event(),
                        origin,
                        Text.of("Order {} of {}: {}.", code, one.event().name(), one.person())));
    }

    private Stream<Found> tickets(Event event, OrderCode code) {
        return orders.stream()
                .flatMap(each -> each.find(event, code).stream())
                .flatMap(ticket -> ticket.person().stream().map(person -> new Found(event, ticket.number(), person)));
    }

    /** An order of three people is none of them (GDPR, article 15(4)). */
    private static Refusal ambiguous(OrderCode code, List<Found> found) {
        var lines = found.stream()
                .map(one -> Text.of("- {}, ticket {}: {}", one.event().name(), one.position(), one.person()))
                .toList();
        return new Refusal(Text.of(
                        "Order {} is not one person of one event. Who is meant? Write `--user` and the Matrix ID, or"
                                + " `--event` and its name:",
                        code)
                .and(Text.lines(lines)));
    }

    private Meant meant(MatrixId person, Event event, RequestOrigin origin, Text words) {
        return new Meant(person, List.of(holdings.in(event.scope(), person)), event.id(), origin, words);
    }

    private record Found(Event event, int position, MatrixId person) {}

    /**
     * Who it is, and in what.
     *
     * @param eventId the one event; null for everything
     * @param words what was resolved, to be shown before anything is done
     */
    record Meant(
            MatrixId person,
            List<Target.Person> targets,
            @Nullable UUID eventId,
            RequestOrigin origin,
            Text words) {

        /** Changes with the person and the event. */
        String fingerprint() {
            return person.value() + "\n" + eventId + "\n";
        }

        @Override
        public String toString() {
            return "[person]";
        }
    }
}
