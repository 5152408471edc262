package org.eventbot.testkit.pretix;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eventbot.testkit.http.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns an order into the words of pretix' API ("Orders", creating). */
final class OrderBody {

    private final Catalogue catalogue;
    private final List<Map<String, Object>> positions = new ArrayList<>();
    private BigDecimal total = BigDecimal.ZERO;

    private OrderBody(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static JsonNode of(NewOrder order, Catalogue catalogue) {
        OrderBody body = new OrderBody(catalogue);
        order.tickets().forEach(body::add);
        return body.body(order);
    }

    private void add(NewTicket ticket) {
        Map<String, Object> position = position(ticket.item(), ticket.variation());
        if (ticket.date() != null) {
            position.put("subevent", catalogue.date(ticket.date()));
        }
        List<Object> answers = new ArrayList<>();
        ticket.answers().forEach((identifier, text) -> answers.add(answer(identifier, text)));
        position.put("answers", answers);
        if (ticket.attendeeName() != null) {
            position.put("attendee_name_parts", Map.of("_scheme", "full", "full_name", ticket.attendeeName()));
        }
        if (ticket.attendeeEmail() != null) {
            position.put("attendee_email", ticket.attendeeEmail());
        }
        if (ticket.addOn() != null) {
            int parent = positions.size();
            Map<String, Object> extra = position(ticket.addOn(), null);
            extra.put("addon_to", parent);
            extra.put("answers", List.of());
        }
    }

    private Map<String, Object> answer(String identifier, String text) {
        return Map.of("question", catalogue.question(identifier), "answer", text, "options", List.of());
    }

    private Map<String, Object> position(String itemName, @Nullable String variation) {
        JsonNode item = catalogue.item(itemName);
        String price = Json.text(item, "default_price");
        total = total.add(new BigDecimal(price));
        Map<String, Object> position = new LinkedHashMap<>();
        position.put("positionid", positions.size() + 1);
        position.put("item", item.path("id").asInt());
        position.put("variation", Catalogue.variation(item, variation));
        position.put("price", price);
        positions.add(position);
        return position;
    }

    private JsonNode body(NewOrder order) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (order.code() != null) {
            body.put("code", order.code());
        }
        body.put("email", order.email());
        body.put("locale", "en");
        body.put("sales_channel", "web");
        body.put("status", order.status());
        body.put("testmode", order.testmode());
        body.put("valid_if_pending", order.validIfPending());
        body.put("require_approval", order.requireApproval());
        body.put("fees", List.of());
        body.put("payment_provider", total.signum() == 0 ? "free" : "manual");
        body.put("positions", positions);
        return Json.of(body);
    }
}
