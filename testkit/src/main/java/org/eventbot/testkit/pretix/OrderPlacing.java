package org.eventbot.testkit.pretix;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eventbot.testkit.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes an order of a request (pretix, "Creating orders"). */
final class OrderPlacing {

    private static final Duration PAYMENT_TERM = Duration.ofDays(14);

    private final ShopWorld world;
    private final ShopEvent event;
    private final JsonNode wish;
    private final String code;

    private OrderPlacing(ShopWorld world, ShopEvent event, JsonNode wish) {
        this.world = world;
        this.event = event;
        this.wish = wish;
        String wanted = Json.text(wish, "code");
        this.code = wanted.isEmpty() ? world.random(5) : wanted;
    }

    static ShopOrder place(ShopWorld world, ShopEvent event, JsonNode wish) {
        OrderPlacing placing = new OrderPlacing(world, event, wish);
        placing.refuseBadCode();
        ShopOrder order = new ShopOrder(placing.json(), world.nextId(), world.now());
        event.orders().put(order.code(), order);
        world.log(event, order, "placed");
        if (order.status().equals("p")) {
            world.log(event, order, "payment.confirmed");
            world.log(event, order, "paid");
        }
        return order;
    }

    private void refuseBadCode() {
        if (code.length() < 5) {
            throw ShopRefusals.field("code", "Ensure this field has at least 5 characters.");
        }
        if (code.length() > 16) {
            throw ShopRefusals.field("code", "Ensure this field has no more than 16 characters.");
        }
        if (!code.matches("[A-HJ-NP-Z0-9]+")) {
            throw ShopRefusals.field("code", "This order code contains invalid characters.");
        }
        if (world.events().values().stream().anyMatch(one -> one.orders().containsKey(code))) {
            throw ShopRefusals.field("code", "This order code is already in use.");
        }
    }

    private ObjectNode json() {
        ArrayNode positions = positions();
        BigDecimal total = total(positions);
        boolean paid = total.signum() == 0 || Json.text(wish, "status").equals("p");
        String secret = secret(16);
        ObjectNode json = Json.object();
        json.put("code", code).put("event", event.slug()).put("status", paid ? "p" : "n");
        json.put("testmode", wish.path("testmode").asBoolean(false)).put("secret", secret);
        json.put("email", Json.text(wish, "email")).putNull("phone").put("locale", "en");
        json.putNull("datetime").put("expires", Times.text(world.now().plus(PAYMENT_TERM)));
        json.put("payment_provider", Json.text(wish, "payment_provider"));
        json.putArray("fees");
        json.put("total", total.setScale(2).toPlainString()).put("comment", "").putNull("invoice_address");
        json.set("positions", positions);
        json.putArray("downloads");
        json.putNull("last_modified");
        json.set("payments", payments(paid, total));
        json.putArray("refunds");
        json.put("require_approval", wish.path("require_approval").asBoolean(false));
        json.put("sales_channel", "web");
        json.put("url", "/%s/%s/order/%s/%s/".formatted(ShopWorld.ORGANIZER, event.slug(), code, secret));
        json.putNull("customer")
                .put("valid_if_pending", wish.path("valid_if_pending").asBoolean(false));
        json.putObject("api_meta");
        json.putNull("cancellation_date").putObject("plugin_data");
        return json;
    }

    private String secret(int length) {
        return world.random(length).toLowerCase(Locale.ROOT);
    }

    private static ArrayNode payments(boolean paid, BigDecimal total) {
        ArrayNode payments = Json.object().arrayNode();
        payments.addObject()
                .put("local_id", 1)
                .put("state", paid ? "confirmed" : "created")
                .put("amount", total.setScale(2).toPlainString());
        return payments;
    }

    private static BigDecimal total(ArrayNode positions) {
        BigDecimal total = BigDecimal.ZERO;
        for (JsonNode position : positions) {
            total = total.add(new BigDecimal(Json.text(position, "price")));
        }
        return total;
    }

    private ArrayNode positions() {
        ArrayNode positions = Json.object().arrayNode();
        Map<Integer, Integer> ids = new HashMap<>();
        for (JsonNode wanted : wish.path("positions")) {
            ObjectNode position = position(wanted, positions.size() + 1);
            JsonNode parent = wanted.path("addon_to");
            position.put("addon_to", parent.isNumber() ? ids.get(parent.asInt()) : null);
            ids.put(position.path("positionid").asInt(), position.path("id").asInt());
            positions.add(position);
        }
        if (positions.isEmpty()) {
            throw ShopRefusals.field("positions", "An order cannot be empty.");
        }
        return positions;
    }

    private ObjectNode position(JsonNode wanted, int number) {
        ObjectNode item = event.item(wanted.path("item"));
        JsonNode parts = wanted.path("attendee_name_parts");
        ObjectNode json = Json.object();
        json.put("id", world.nextId()).put("order", code).put("positionid", number);
        json.put("item", item.path("id").asInt());
        json.set("variation", orNull(wanted, "variation"));
        json.put("price", wanted.path("price").asString(Json.text(item, "default_price")));
        json.put("attendee_name", parts.has("full_name") ? Json.text(parts, "full_name") : null);
        json.set("attendee_name_parts", parts.isObject() ? parts : Json.object());
        json.set("attendee_email", orNull(wanted, "attendee_email"));
        json.putNull("voucher").put("secret", secret(32));
        json.putNull("addon_to").set("subevent", subevent(wanted));
        json.putArray("checkins");
        json.set("answers", Answers.of(event, wanted.path("answers")));
        json.put("pseudonymization_id", world.random(10)).putNull("seat").put("canceled", false);
        json.putNull("valid_from").putNull("valid_until").putNull("blocked").putObject("plugin_data");
        return json;
    }

    private JsonNode subevent(JsonNode wanted) {
        JsonNode date = orNull(wanted, "subevent");
        if (event.isSeries() && date.isNull()) {
            throw ShopRefusals.field("positions", "You need to set a subevent.");
        }
        return event.isSeries() ? event.date(date).path("id") : date;
    }

    private static JsonNode orNull(JsonNode node, String member) {
        return node.has(member) ? node.path(member) : Json.object().nullNode();
    }
}
