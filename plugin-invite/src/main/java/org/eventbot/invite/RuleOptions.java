package org.eventbot.invite;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.event.Event;
import org.eventbot.core.registration.EventDate;
import org.eventbot.core.registration.NamedChoice;
import org.eventbot.core.registration.Product;
import org.eventbot.core.registration.RegistrationSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which tickets are meant, as options of a command. */
class RuleOptions {

    @Option(names = "--item", paramLabel = "<product>", description = "only tickets of this product: name or number")
    private @Nullable String item;

    @Option(names = "--variation", paramLabel = "<variation>", description = "only this variation of the product")
    private @Nullable String variation;

    @Option(names = "--date", paramLabel = "<date>", description = "only this date of a series: name or number")
    private @Nullable String date;

    boolean areGiven() {
        return item != null || variation != null || date != null;
    }

    /**
     * Understands them by what the shop sells.
     *
     * @throws Refusal with the choices, when one is wrong; or in the words of the shop
     */
    Condition condition(RegistrationSource source, Event event) {
        var product = product(source, event);
        var kind = product == null ? null : variation(product);
        var day = date == null ? null : pickDate(source, event, date);
        return new Condition(
                product == null ? null : product.id(),
                kind == null ? null : kind.id(),
                day == null ? null : day.id(),
                Stream.of(
                                product == null ? "" : product.name(),
                                kind == null ? "" : kind.name(),
                                day == null ? "" : day.name())
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(", ")));
    }

    private @Nullable Product product(RegistrationSource source, Event event) {
        if (item != null) {
            return new NamedChoice<>("product", source.products(event), Product::name, Product::id).pick(item);
        }
        if (variation != null) {
            throw new Refusal(
                    "A variation belongs to a product: say which, as in `--item Ticket --variation {}`.", variation);
        }
        return null;
    }

    private Product.@Nullable Variation variation(Product product) {
        return variation == null
                ? null
                : new NamedChoice<>("variation", product.variations(), Product.Variation::name, Product.Variation::id)
                        .pick(variation);
    }

    private static EventDate pickDate(RegistrationSource source, Event event, String typed) {
        return new NamedChoice<>("date", source.dates(event), EventDate::name, EventDate::id).pick(typed);
    }
}
