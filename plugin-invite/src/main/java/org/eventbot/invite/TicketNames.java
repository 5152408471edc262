package org.eventbot.invite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.event.Event;
import org.eventbot.core.registration.Product;

/** What the shop calls its kinds of tickets. */
@Slf4j
@RequiredArgsConstructor
class TicketNames {

    private final Sources sources;

    /** The name of each kind of ticket of the event; without the shop's help its number. */
    NameOf of(Event event) {
        var names = new HashMap<Kind, String>();
        for (var product : products(event)) {
            names.put(new Kind(product.id(), 0), product.name());
            product.variations()
                    .forEach(one -> names.put(new Kind(product.id(), one.id()), product.name() + " – " + one.name()));
        }
        return kind -> names.getOrDefault(kind, unnamed(names, kind));
    }

    private static String unnamed(Map<Kind, String> names, Kind kind) {
        var product = names.getOrDefault(new Kind(kind.item(), 0), "product " + kind.item());
        return kind.variation() == 0 ? product : product + " – " + kind.variation();
    }

    private List<Product> products(Event event) {
        try {
            return sources.of(event).products(event);
        } catch (Refusal noAnswer) {
            log.info("The shop does not tell the names of its tickets: the statistics show their numbers");
            return List.of();
        }
    }

    /** @param variation 0 for a product without */
    record Kind(long item, long variation) {

        static Kind of(Counts.Kind counted) {
            var variation = counted.variation();
            return new Kind(counted.item(), variation == null ? 0 : variation);
        }
    }

    /** Gives kinds their names. */
    interface NameOf {

        String name(Kind kind);
    }
}
