package org.eventbot.pretix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Text;
import org.eventbot.pretix.Connections.Place;

/**
 * Finds the event that a person means. Only connected servers are asked, whatever the address says, and only about
 * events that were granted.
 */
@RequiredArgsConstructor
final class EventFinder {

    private final Connections connections;
    private final GrantBook grants;

    /**
     * The event, within what the spaces were granted.
     *
     * @return empty when the text is not about any connected server
     * @throws Refusal when it is, but leads to no event, to one that nobody granted, or to several
     */
    Optional<Place> find(String typed, List<RoomId> spaces) {
        connections.some();
        String text = TypedAddress.stripped(typed);
        if (!TypedAddress.isAddress(text)) {
            return TypedAddress.ofNames(text.replaceFirst("/$", "")).event().map(event -> named(event, spaces));
        }
        Optional<Connection> server = connections.below(text);
        return server.isPresent() ? server.map(shop -> on(shop, text)) : elsewhere(text, spaces);
    }

    private static Place on(Connection shop, String address) {
        return shop.base()
                .below(address)
                .flatMap(path -> TypedAddress.ofPath(path).event())
                .map(event -> new Place(shop, event))
                .orElseThrow(() -> new Refusal(
                        "This address leads to the shop, but to none of its events. Open the event there and copy its"
                                + " address; it looks like {}",
                        shop.base().value() + "/organizer/event/"));
    }

    private Place named(EventPath event, List<RoomId> spaces) {
        List<Connection> granted = connections.all().stream()
                .filter(shop -> grants.covering(spaces, shop.base(), event).isPresent())
                .toList();
        if (granted.isEmpty()) {
            throw notGranted(event);
        }
        if (granted.size() == 1) {
            return new Place(granted.get(0), event);
        }
        return onlyOne(
                event, new Survey<Connection>(granted).of(shop -> shop.client().event(event)));
    }

    private static Place onlyOne(EventPath event, List<Connection> knowing) {
        if (knowing.size() == 1) {
            return new Place(knowing.get(0), event);
        }
        throw new Refusal(Text.lines(Stream.concat(
                        Stream.of(Text.of("More than one pretix has an event {}. Give its whole address:", event)),
                        knowing.stream().map(shop -> Text.of("- {}", shop.base() + "/" + event + "/")))
                .toList()));
    }

    // A grant that cannot be looked at must not hide the one that is meant.
    private Optional<Place> elsewhere(String address, List<RoomId> spaces) {
        var known = new ArrayList<PublicAddress.Known>();
        var troubles = new ArrayList<ShopTrouble>();
        for (Grant grant : grants.of(spaces)) {
            try {
                connections
                        .at(grant.getServer())
                        .ifPresent(shop -> known.addAll(publicAddresses(shop, grant.coverage())));
            } catch (ShopTrouble trouble) {
                troubles.add(trouble);
            }
        }
        Optional<Place> found = PublicAddress.find(address, known);
        if (found.isEmpty() && !troubles.isEmpty()) {
            throw troubles.get(0);
        }
        return found;
    }

    private static List<PublicAddress.Known> publicAddresses(Connection shop, Coverage coverage) {
        List<ShopEvent> events = coverage.isWholeOrganizer()
                ? shop.client().events(coverage.organizer())
                : List.of(shop.client().event(coverage.path()));
        return events.stream()
                .flatMap(event -> PublicAddress.Known.of(shop, coverage.organizer(), event).stream())
                .toList();
    }

    /** Why an event's registrations are not to be had, and who can change that. */
    static Refusal notGranted(EventPath event) {
        return new Refusal(
                "The registrations of {} are not open to this space. An operator of the bot says in one of the space's"
                        + " rooms: **!pretix allow {}**",
                event,
                event);
    }
}
