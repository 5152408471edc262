package org.eventbot.pretix;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventKey;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Text;
import org.eventbot.pretix.Connections.Place;
import org.jspecify.annotations.Nullable;

/** Which of a space's events a command is about: the one it names, or the only one there is. */
@RequiredArgsConstructor
final class EventChoice {

    private final Connections connections;
    private final GrantBook grants;
    private final EventRegistry events;

    /**
     * The event and the grant that opens it.
     *
     * @param named by option; null for the only one
     * @throws Refusal when there is none, or more than one to choose from
     */
    Opened of(List<RoomId> spaces, @Nullable String named, String example) {
        if (named != null) {
            Place place = new EventFinder(connections, grants)
                    .find(named, spaces)
                    .orElseThrow(() -> Coverage.misunderstood(named, example + " --event"));
            return opened(place.connection(), place.event(), spaces)
                    .orElseThrow(() -> EventFinder.notGranted(place.event()));
        }
        List<Opened> all = all(spaces);
        if (all.size() == 1) {
            return all.get(0);
        }
        throw all.isEmpty() ? none() : several(all, example);
    }

    /** Whether the space has a grant for what is named, or any if nothing is; as far as that is known unasked. */
    boolean isOpenTo(RoomId space, @Nullable String named) {
        Optional<EventPath> event = Optional.ofNullable(named).flatMap(this::readUnasked);
        return grants.of(List.of(space)).stream()
                .anyMatch(grant -> event.map(grant.coverage()::covers).orElse(true));
    }

    private Optional<EventPath> readUnasked(String named) {
        String text = TypedAddress.stripped(named);
        return TypedAddress.isAddress(text)
                ? connections
                        .below(text)
                        .flatMap(shop -> shop.base().below(text))
                        .flatMap(path -> TypedAddress.ofPath(path).event())
                : TypedAddress.ofNames(text).event();
    }

    /** The events that the spaces were granted one by one, and those of granted organizers that are linked somewhere. */
    List<Opened> all(List<RoomId> spaces) {
        Stream<Opened> granted = grants.of(spaces).stream()
                .filter(grant -> !grant.coverage().isWholeOrganizer())
                .flatMap(grant -> connections.at(grant.getServer()).stream()
                        .map(shop -> new Opened(shop, grant, grant.coverage().path())));
        Stream<Opened> linked = events.live().stream()
                .filter(event -> event.key().source().equals(PretixPlugin.ID) && spaces.contains(event.space()))
                .flatMap(event -> linked(event.key(), spaces).stream());
        return Stream.concat(granted, linked).distinct().toList();
    }

    private Optional<Opened> linked(EventKey key, List<RoomId> spaces) {
        return connections.at(key.server()).flatMap(shop -> opened(shop, EventPath.of(key), spaces));
    }

    private Optional<Opened> opened(Connection shop, EventPath event, List<RoomId> spaces) {
        return grants.covering(spaces, shop.base(), event).map(grant -> new Opened(shop, grant, event));
    }

    private static Refusal none() {
        return new Refusal("No event is open here. An operator can change that: **!pretix allow"
                + " myorganizer/myevent**. In a direct chat, name the space with `--space`.");
    }

    private static Refusal several(List<Opened> all, String example) {
        return new Refusal(Text.lines(Stream.concat(
                        Stream.of(Text.of("Several events are open here. Say which one you mean:")),
                        all.stream().map(one -> Text.of("- **{} --event {}**", example, one.event())))
                .toList()));
    }

    /** An event that a grant opens. */
    record Opened(Connection shop, Grant grant, EventPath event) {

        EventKey key() {
            return event.key(shop.base());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Opened opened && opened.key().equals(key());
        }

        @Override
        public int hashCode() {
            return key().hashCode();
        }
    }

    /** The registered event, if it was linked once. */
    Optional<Event> registered(Opened opened) {
        return events.find(opened.key());
    }
}
