package org.eventbot.pretix;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eventbot.pretix.Connections.Place;

/** Finds an event by a domain of its own or its organizer's, which only pretix itself knows. */
final class PublicAddress {

    private PublicAddress() {}

    /** Where a shop's event is found by the public. */
    record Known(Place place, BaseAddress address) {

        static Optional<Known> of(Connection shop, String organizer, ShopEvent event) {
            return Optional.ofNullable(event.publicUrl())
                    .flatMap(BaseAddress::tryOf)
                    .map(address -> new Known(new Place(shop, new EventPath(organizer, event.slug())), address));
        }
    }

    /** The event to which the address leads; of several the one with the longest address. */
    static Optional<Place> find(String typed, List<Known> all) {
        return all.stream()
                .filter(known -> known.address().below(typed).isPresent())
                .max(Comparator.comparingInt(known -> known.address().depth()))
                .map(Known::place);
    }
}
