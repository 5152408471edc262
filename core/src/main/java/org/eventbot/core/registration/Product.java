package org.eventbot.core.registration;

import java.util.List;

/**
 * A kind of ticket.
 *
 * @param id as in {@link Registration#item()}
 * @param name as the shop shows it to the public
 * @param variations its kinds; empty when it has none
 */
public record Product(long id, String name, List<Variation> variations) {

    public Product {
        variations = List.copyOf(variations);
    }

    /** @param id as in {@link Registration#variation()} */
    public record Variation(long id, String name) {}
}
