package org.eventbot.pretix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eventbot.pretix.Connections.Place;

/**
 * What an operator means by the first word of a command.
 *
 * @param server where it is; empty when only names were typed
 */
record Wanted(Optional<BaseAddress> server, Coverage coverage) {

    /**
     * Reads the short names, or an address of a connected server or of a domain that it knows.
     *
     * @throws org.eventbot.core.command.Refusal with an example, when it is neither
     */
    static Wanted read(String typed, String command, Connections connections) {
        connections.some();
        String text = TypedAddress.stripped(typed);
        if (!TypedAddress.isAddress(text)) {
            return new Wanted(Optional.empty(), Coverage.parse(text, command));
        }
        return connections
                .below(text)
                .map(shop -> on(shop.base(), text, command))
                .or(() -> elsewhere(text, connections))
                .orElseThrow(() -> Coverage.misunderstood(typed, command));
    }

    /** The same for what was granted once, also on a server that is not connected any more. */
    static Wanted readGranted(String typed, String command, Connections connections, List<Grant> grants) {
        String text = TypedAddress.stripped(typed);
        if (!TypedAddress.isAddress(text)) {
            return new Wanted(Optional.empty(), Coverage.parse(text, command));
        }
        return grants.stream()
                .map(grant -> new BaseAddress(grant.getServer()))
                .filter(server -> server.below(text).isPresent())
                .findFirst()
                .map(server -> on(server, text, command))
                .orElseGet(() -> read(typed, command, connections));
    }

    private static Wanted on(BaseAddress server, String address, String command) {
        return server.below(address)
                .flatMap(path -> TypedAddress.ofPath(path).coverage())
                .map(coverage -> new Wanted(Optional.of(server), coverage))
                .orElseThrow(() -> Coverage.misunderstood(address, command));
    }

    private static Optional<Wanted> elsewhere(String address, Connections connections) {
        var known = new ArrayList<PublicAddress.Known>();
        for (Connection shop : connections.all()) {
            for (ShopOrganizer organizer : shop.client().organizers()) {
                shop.client().events(organizer.slug()).forEach(event -> PublicAddress.Known.of(
                                shop, organizer.slug(), event)
                        .ifPresent(known::add));
            }
        }
        return PublicAddress.find(address, known).map(Wanted::of);
    }

    private static Wanted of(Place place) {
        return new Wanted(
                Optional.of(place.connection().base()),
                new Coverage(place.event().organizer(), place.event().slug()));
    }

    boolean isOn(String otherServer) {
        return server.map(BaseAddress::value)
                .filter(value -> !value.equals(otherServer))
                .isEmpty();
    }

    /** The connections that it may be about. */
    List<Connection> among(List<Connection> all) {
        return all.stream().filter(shop -> isOn(shop.base().value())).toList();
    }
}
