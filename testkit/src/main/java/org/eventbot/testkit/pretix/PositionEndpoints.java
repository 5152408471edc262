package org.eventbot.testkit.pretix;

import java.util.ArrayList;
import java.util.List;
import org.eventbot.testkit.http.Answer;
import org.eventbot.testkit.http.Call;
import org.eventbot.testkit.http.Handler;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.Routes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Single tickets over REST (pretix, "Order positions"). The list knows no {@code modified_since}. */
final class PositionEndpoints {

    private static final String POSITIONS = "/api/v1/organizers/{}/events/{}/orderpositions/";

    private final ShopWorld world;
    private final OrderLife life;

    PositionEndpoints(ShopWorld world, OrderLife life) {
        this.world = world;
        this.life = life;
    }

    void addTo(Routes routes) {
        routes.on("GET", POSITIONS, this::list)
                .on("GET", POSITIONS + "{}/", this::detail)
                .on(
                        "PATCH",
                        POSITIONS + "{}/",
                        changing((event, found, wish) -> life.changePosition(event, found.order, found.json, wish)))
                .on(
                        "POST",
                        POSITIONS + "{}/add_block/",
                        changing((event, found, wish) ->
                                life.block(event, found.order, found.json, Json.text(wish, "name"))))
                .on(
                        "POST",
                        POSITIONS + "{}/remove_block/",
                        changing((event, found, wish) -> life.unblock(event, found.order, found.json)))
                .on("DELETE", POSITIONS + "{}/", this::cancel);
    }

    private Answer list(Call call) {
        ShopEvent event = world.readable(call);
        boolean all = call.query("include_canceled_positions", "false").equals("true");
        List<ObjectNode> rows = all(event).stream()
                .map(Found::json)
                .filter(position -> all || !position.path("canceled").asBoolean(false))
                .toList();
        return Pages.of(call, rows, ObjectNode::deepCopy);
    }

    private static List<Found> all(ShopEvent event) {
        List<Found> all = new ArrayList<>();
        for (ShopOrder order : event.orders().values()) {
            order.positions().forEach(position -> all.add(new Found(order, position)));
        }
        return all;
    }

    private Answer detail(Call call) {
        return Answer.ok(find(world.readable(call), call).json.deepCopy());
    }

    private static Found find(ShopEvent event, Call call) {
        return all(event).stream()
                .filter(found -> Integer.toString(found.json.path("id").asInt()).equals(call.argument(2)))
                .findFirst()
                .orElseThrow(() -> ShopRefusals.notFound("OrderPosition"));
    }

    private Answer cancel(Call call) {
        ShopEvent event = world.writable(call);
        Found found = find(event, call);
        life.cancelPosition(event, found.order, found.json);
        return Answer.empty(204);
    }

    private Handler changing(Change change) {
        return call -> {
            ShopEvent event = world.writable(call);
            Found found = find(event, call);
            change.apply(event, found, Bodies.of(call));
            return Answer.ok(found.json.deepCopy());
        };
    }

    private record Found(ShopOrder order, ObjectNode json) {}

    @FunctionalInterface
    private interface Change {
        void apply(ShopEvent event, Found found, JsonNode wish);
    }
}
