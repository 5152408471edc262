package org.eventbot.testkit.pretix;

import java.util.List;
import java.util.stream.Stream;
import org.eventbot.testkit.http.Answer;
import org.eventbot.testkit.http.Call;
import org.eventbot.testkit.http.Handler;
import org.eventbot.testkit.http.Routes;
import tools.jackson.databind.JsonNode;

/** Orders over REST (pretix, "Orders"). */
final class OrderEndpoints {

    private static final String ORDERS = "/api/v1/organizers/{}/events/{}/orders/";

    private final ShopWorld world;
    private final OrderLife life;

    OrderEndpoints(ShopWorld world, OrderLife life) {
        this.world = world;
        this.life = life;
    }

    void addTo(Routes routes) {
        routes.on("GET", ORDERS, this::list)
                .on("POST", ORDERS, this::place)
                .on("GET", "/api/v1/organizers/{}/orders/", this::listAll)
                .on("GET", ORDERS + "{}/", this::detail)
                .on("PATCH", ORDERS + "{}/", changing((event, order, wish) -> life.change(event, order, wish)))
                .on("DELETE", ORDERS + "{}/", this::delete)
                .on("POST", ORDERS + "{}/mark_paid/", changing((event, order, wish) -> life.markPaid(event, order)))
                .on("POST", ORDERS + "{}/mark_pending/", changing((event, order, wish) -> life.markPending(order)))
                .on(
                        "POST",
                        ORDERS + "{}/mark_expired/",
                        changing((event, order, wish) -> life.markExpired(event, order)))
                .on("POST", ORDERS + "{}/mark_canceled/", changing(life::cancel))
                .on("POST", ORDERS + "{}/reactivate/", changing((event, order, wish) -> life.reactivate(event, order)))
                .on("POST", ORDERS + "{}/approve/", changing((event, order, wish) -> life.decide(event, order, true)))
                .on("POST", ORDERS + "{}/deny/", changing((event, order, wish) -> life.decide(event, order, false)));
    }

    private Answer list(Call call) {
        ShopEvent event = world.readable(call);
        return page(call, event.orders().values().stream());
    }

    /** Holds only what the token may see, and says nothing about the rest: an empty list where the right is missing. */
    private Answer listAll(Call call) {
        Grant grant = world.ofOrganizer(call);
        return page(
                call,
                world.events().values().stream()
                        .filter(event -> grant.reads(event.slug()))
                        .flatMap(event -> event.orders().values().stream()));
    }

    private Answer page(Call call, Stream<ShopOrder> orders) {
        List<ShopOrder> selected = new OrderQuery(call).select(orders);
        Fields fields = Fields.of(call);
        return Pages.of(call, selected, fields::of).header("X-Page-Generated", Times.text(world.now()));
    }

    private Answer place(Call call) {
        ShopEvent event = world.writable(call);
        JsonNode wish = Bodies.of(call);
        return Answer.json(201, OrderPlacing.place(world, event, wish).json().deepCopy());
    }

    private Answer detail(Call call) {
        return Answer.ok(Fields.of(call).of(order(world.readable(call), call)));
    }

    /** Other than the filter, the address minds the case of a code. */
    private static ShopOrder order(ShopEvent event, Call call) {
        ShopOrder order = event.orders().get(call.argument(2));
        if (order == null) {
            throw ShopRefusals.notFound("Order");
        }
        return order;
    }

    private Answer delete(Call call) {
        ShopEvent event = world.writable(call);
        life.delete(event, order(event, call));
        return Answer.empty(204);
    }

    private Handler changing(Change change) {
        return call -> {
            ShopEvent event = world.writable(call);
            ShopOrder order = order(event, call);
            change.apply(event, order, Bodies.of(call));
            return Answer.ok(Fields.of(call).of(order));
        };
    }

    @FunctionalInterface
    private interface Change {
        void apply(ShopEvent event, ShopOrder order, JsonNode wish);
    }
}
