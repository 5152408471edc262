package org.eventbot.testbed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.pretix.PretixShop;
import tools.jackson.databind.JsonNode;

/** An order with a text of its own in every field of pretix that can carry one. */
final class CanaryOrder {

    private final List<String> tokens = new ArrayList<>();
    private final String passing = "canary" + Tokens.word();
    private final String code = Tokens.orderCode();
    private final PretixShop shop;
    private final String eventPath;

    private CanaryOrder(Servers servers, PretixShop shop) {
        this.shop = shop;
        this.eventPath = "/api/v1/organizers/" + servers.organizer() + "/events/" + servers.event() + "/";
    }

    /** Pays for a ticket, with that where the Matrix ID is asked for. */
    static CanaryOrder place(Servers servers, PretixShop shop, String typed) {
        CanaryOrder order = new CanaryOrder(servers, shop);
        shop.api().call("POST", order.eventPath + "orders/", Json.of(order.body(typed)));
        return order;
    }

    /** What was typed was a mistake. */
    void correct(String matrixId) {
        shop.answer(code, 1, "matrix", matrixId);
    }

    String code() {
        return code;
    }

    /** What the bot never asks for. */
    List<String> tokens() {
        return List.copyOf(tokens);
    }

    /** Another answer: pretix gives all of them or none, so it passes through memory and must stay nowhere. */
    String passing() {
        return passing;
    }

    private Map<String, Object> body(String typed) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", code);
        body.put("email", token() + "@example.org");
        body.put("phone", phone());
        body.put("locale", "en");
        body.put("sales_channel", "web");
        body.put("status", "p");
        body.put("testmode", false);
        body.put("payment_provider", "manual");
        body.put("payment_info", Map.of("canary", token()));
        body.put("fees", List.of());
        body.put("comment", token());
        body.put("api_meta", Map.of("canary", token()));
        body.put("invoice_address", invoice());
        body.put("positions", List.of(position(typed)));
        return body;
    }

    private Map<String, Object> invoice() {
        return Map.of(
                "is_business",
                true,
                "company",
                token(),
                "name_parts",
                Map.of("_scheme", "full", "full_name", token()),
                "street",
                token(),
                "zipcode",
                token(),
                "city",
                token(),
                "country",
                "DE",
                "internal_reference",
                token(),
                "vat_id",
                "");
    }

    private Map<String, Object> position(String typed) {
        JsonNode item = first(
                "items", "active", node -> !Json.text(node, "default_price").equals("0.00"));
        Map<String, Object> position = new LinkedHashMap<>();
        position.put("positionid", 1);
        position.put("item", item.path("id").asInt());
        position.put("variation", null);
        position.put("price", Json.text(item, "default_price"));
        position.put("attendee_name_parts", Map.of("_scheme", "full", "full_name", token()));
        position.put("attendee_email", token() + "@example.org");
        position.put("company", token());
        position.put("street", token());
        position.put("zipcode", token());
        position.put("secret", token());
        position.put("city", token());
        position.put("country", "DE");
        position.put("answers", List.of(answer("matrix", typed), answer("fas", passing)));
        return position;
    }

    private Map<String, Object> answer(String identifier, String text) {
        JsonNode question = first(
                "questions", identifier, node -> Json.text(node, "identifier").equals(identifier));
        return Map.of("question", question.path("id").asInt(), "answer", text, "options", List.of());
    }

    private JsonNode first(String list, String what, java.util.function.Predicate<JsonNode> wanted) {
        for (JsonNode node : shop.api().get(eventPath + list + "/").path("results")) {
            if (wanted.test(node)) {
                return node;
            }
        }
        throw new IllegalStateException("Expected " + what + " among the event's " + list + ", found none.");
    }

    private String token() {
        String token = "canary" + Tokens.word();
        tokens.add(token);
        return token;
    }

    private String phone() {
        String number = "4930" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
        tokens.add(number);
        return "+" + number;
    }
}
