package org.eventbot.pretix;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventKey;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Percent;
import org.eventbot.core.registration.Cursor;
import org.eventbot.core.registration.GrantedEvent;
import org.eventbot.core.registration.OrderCode;
import org.eventbot.core.registration.Registration;
import org.eventbot.core.registration.RegistrationPage;
import org.eventbot.core.registration.RegistrationSource;
import org.eventbot.pretix.Connections.Place;
import org.jspecify.annotations.Nullable;

/** pretix as a source of registrations, within what operators granted. */
@RequiredArgsConstructor
final class PretixRegistrations implements RegistrationSource {

    private final Connections connections;
    private final GrantBook grants;
    private final PretixProperties properties;
    private final Clock clock;

    @Override
    public String id() {
        return PretixPlugin.ID;
    }

    @Override
    public Optional<GrantedEvent> resolve(String address, List<RoomId> spaces) {
        return connections.find(address).map(place -> granted(place, spaces));
    }

    // The grant comes first: about events that nobody granted, pretix is asked nothing.
    private GrantedEvent granted(Place place, List<RoomId> spaces) {
        Connection shop = place.connection();
        EventPath event = place.event();
        Grant grant = grants.covering(spaces, shop.base(), event).orElseThrow(() -> notGranted(event));
        ShopEvent found = shop.client().event(event);
        Optional<Question> question = shop.client().question(event, properties.question());
        return new GrantedEvent(
                event.key(shop.base()),
                found.shownName(),
                grant.space(),
                QuestionHint.about(question, properties.question()));
    }

    @Override
    public void read(Event event, @Nullable Cursor since, Consumer<RegistrationPage> pages) {
        Connection shop = connections.of(event.key());
        EventPath path = EventPath.of(event.key());
        if (grants.covering(List.of(event.space()), shop.base(), path).isEmpty()) {
            throw notGranted(path);
        }
        String question = properties.question();
        var asked = new AskedProducts(() -> shop.client().question(path, question));
        new OrderWalk(query -> shop.client().orders(path, query, question))
                .from(Bookmark.of(since), (orders, next) -> pages.accept(page(orders, asked, next)));
    }

    private RegistrationPage page(List<Order> orders, AskedProducts asked, Bookmark next) {
        Instant now = clock.instant();
        return new RegistrationPage(
                orders.stream()
                        .flatMap(order -> registrations(order, asked, now))
                        .toList(),
                next.cursor());
    }

    // An add-on, or a product without the question, is nobody's registration, unless somebody answered all the same.
    private static Stream<Registration> registrations(Order order, AskedProducts asked, Instant now) {
        return order.positions().stream()
                .filter(position ->
                        position.answers() != null || (!position.isAddOn() && asked.include(position.item())))
                .map(position -> new Registration(
                        new OrderCode(order.code()),
                        position.positionid(),
                        position.item(),
                        position.variation(),
                        position.subevent(),
                        Entitlements.of(order, position, now),
                        position.validUntil(),
                        position.answers()));
    }

    @Override
    public Duration pollInterval() {
        return properties.pollInterval();
    }

    @Override
    public String orderPage(EventKey event, OrderCode order) {
        return event.server() + "/control/event/" + event.organizer() + "/" + event.slug() + "/orders/"
                + Percent.encode(order.value()) + "/";
    }

    private static Refusal notGranted(EventPath event) {
        return new Refusal(
                "The registrations of {} are not open to this space. An operator of the bot says in one of the space's"
                        + " rooms: **!pretix allow {}**",
                event,
                event);
    }
}
