package org.eventbot.retention;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.event.EventRooms;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.room.Authority;
import org.eventbot.core.room.Rooms;
import org.jspecify.annotations.Nullable;

/** Understands which event a command is about. */
@RequiredArgsConstructor
class MeantEvents {

    private static final int MODERATOR = 50;

    private final EventRegistry events;
    private final List<EventRooms> rooms;
    private final Authority authority;
    private final Rooms names;
    private final PurgeBook purges;

    /** The one room whose desk this is; the room itself, when it is no desk or that of several. */
    RoomId roomServedBy(RoomId room) {
        var served = at(room).flatMap(each -> places(each).stream())
                .filter(place -> place.desk().filter(room::equals).isPresent())
                .map(EventRooms.Place::room)
                .distinct()
                .toList();
        return served.size() == 1 ? served.get(0) : room;
    }

    private Stream<UUID> at(RoomId room) {
        return Stream.concat(rooms.stream().flatMap(each -> each.at(room).stream()), purges.at(room).stream())
                .distinct();
    }

    private List<EventRooms.Place> places(UUID event) {
        return rooms.stream().flatMap(each -> each.of(event).stream()).toList();
    }

    /** Those of the room; to operators, where it has none, all. */
    List<Event> known(RoomId room, CommandCall call) {
        var found = at(room).map(events::find).flatMap(Optional::stream).toList();
        return found.isEmpty() && authority.isOperator(call.sender()) ? events.all() : found;
    }

    /** The same. @throws Refusal when there are none */
    List<Event> in(RoomId room, CommandCall call) {
        var found = known(room, call);
        if (found.isEmpty()) {
            throw new Refusal(
                    "I know no event of this room. Use an event's room or its desk, or name it with `--room`.");
        }
        return found;
    }

    /** @param typed the beginning of its name, or its short name in the shop; null when there is only one */
    Event one(RoomId room, CommandCall call, @Nullable String typed) {
        return one(in(room, call), typed);
    }

    /** The same for an operator at a shell, among all that were ever known. */
    Event one(@Nullable String typed) {
        var all = events.all();
        if (all.isEmpty()) {
            throw new Refusal("There are no events.");
        }
        return one(all, typed);
    }

    private static Event one(List<Event> all, @Nullable String typed) {
        var meant = all.stream()
                .filter(event -> typed == null || isMeant(event, typed.strip().toLowerCase(Locale.ROOT)))
                .toList();
        if (meant.size() != 1) {
            throw new Refusal(
                    "Which event? There are: {}. Write the beginning of its name, in quotes.",
                    all.stream().map(Event::name).collect(Collectors.joining(", ")));
        }
        return meant.get(0);
    }

    List<Event> all() {
        return events.all();
    }

    private static boolean isMeant(Event event, String typed) {
        return event.name().toLowerCase(Locale.ROOT).startsWith(typed)
                || event.key().slug().toLowerCase(Locale.ROOT).equals(typed)
                || event.id().toString().equals(typed);
    }

    /** Else a moderator of any room below could erase what belongs to the whole space. */
    void requirePower(CommandCall call, Event event) {
        if (!authority.isOperator(call.sender()) && !authority.hasPower(call.sender(), event.space(), MODERATOR)) {
            throw new Refusal(
                    "{} belongs to {}, and only its moderators (power 50) may do that. Ask one of them, or an operator"
                            + " of the bot.",
                    event.name(),
                    names.name(event.space()));
        }
    }
}
