package org.eventbot.pretix;

import java.util.List;
import org.eventbot.core.registration.Product;
import org.jspecify.annotations.Nullable;

/**
 * Something that is sold (pretix, "Items").
 *
 * @param admission whether it lets somebody in, unlike a shirt
 */
record Item(
        Long id,
        LocalName name,
        @Nullable Boolean active,
        @Nullable Boolean admission,
        @Nullable List<Kind> variations) {

    Item {
        MissingFieldException.check(id, "id");
        MissingFieldException.check(name, "name");
        variations = variations == null ? List.of() : List.copyOf(variations);
    }

    boolean letsSomebodyIn() {
        return Boolean.TRUE.equals(admission) && !Boolean.FALSE.equals(active);
    }

    String shownName() {
        return name.shown("product " + id);
    }

    Product product() {
        List<Kind> kinds = variations == null ? List.of() : variations;
        return new Product(
                id,
                shownName(),
                kinds.stream()
                        .map(kind ->
                                new Product.Variation(kind.id(), kind.value().shown("variation " + kind.id())))
                        .toList());
    }

    /** A variation. */
    record Kind(Long id, LocalName value) {

        Kind {
            MissingFieldException.check(id, "id");
            MissingFieldException.check(value, "value");
        }
    }
}
