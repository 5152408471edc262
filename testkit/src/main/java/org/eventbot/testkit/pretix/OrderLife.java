package org.eventbot.testkit.pretix;

import java.math.BigDecimal;
import java.util.List;
import org.eventbot.testkit.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What happens to orders after they were placed: states, fields and the actions that the shop logs for them. */
final class OrderLife {

    private final ShopWorld world;

    OrderLife(ShopWorld world) {
        this.world = world;
    }

    void markPaid(ShopEvent event, ShopOrder order) {
        if (!order.status().equals("n") && !order.status().equals("e")) {
            throw ShopRefusals.detail(400, "The order is not pending or expired.");
        }
        payment(order).put("state", "confirmed");
        become(order, "p");
        world.log(event, order, "payment.confirmed");
        world.log(event, order, "paid");
    }

    /** Logs nothing that a webhook would carry. */
    void markPending(ShopOrder order) {
        if (!order.status().equals("p")) {
            throw ShopRefusals.detail(400, "The order is not paid.");
        }
        become(order, "n");
    }

    void markExpired(ShopEvent event, ShopOrder order) {
        if (!order.status().equals("n")) {
            throw ShopRefusals.detail(400, "The order is not pending.");
        }
        become(order, "e");
        world.log(event, order, "expired");
    }

    void cancel(ShopEvent event, ShopOrder order, JsonNode wish) {
        if (order.status().equals("c") || order.positions().stream().allMatch(OrderLife::isCanceled)) {
            throw ShopRefusals.detail(400, "The order is not allowed to be canceled.");
        }
        BigDecimal fee = new BigDecimal(wish.path("cancellation_fee").asString("0"));
        order.json().put("cancellation_date", Times.text(world.now()));
        if (fee.signum() > 0) {
            keepFee(order, fee);
        } else {
            become(order, "c");
        }
        world.log(event, order, "canceled");
    }

    /** The order lives on as a bill for the fee; its positions do not. */
    private void keepFee(ShopOrder order, BigDecimal fee) {
        if (fee.compareTo(new BigDecimal(Json.text(order.json(), "total"))) > 0) {
            throw ShopRefusals.detail(
                    400, "The cancellation fee cannot be higher than the total amount of this order.");
        }
        order.positions().forEach(position -> position.put("canceled", true));
        ArrayNode fees = (ArrayNode) order.json().path("fees");
        fees.addObject()
                .put("id", world.nextId())
                .put("fee_type", "cancellation")
                .put("value", fee.toPlainString())
                .put("canceled", false);
        order.json().put("total", fee.toPlainString());
        become(order, isSettled(order) ? "p" : "n");
    }

    private static boolean isSettled(ShopOrder order) {
        return Json.text(payment(order), "state").equals("confirmed");
    }

    private static ObjectNode payment(ShopOrder order) {
        return (ObjectNode) order.json().path("payments").path(0);
    }

    void reactivate(ShopEvent event, ShopOrder order) {
        if (!order.status().equals("c")) {
            throw ShopRefusals.detail(400, "The order is not allowed to be reactivated.");
        }
        order.json().putNull("cancellation_date");
        become(order, isSettled(order) ? "p" : "n");
        world.log(event, order, "reactivated");
    }

    void decide(ShopEvent event, ShopOrder order, boolean approved) {
        if (!order.status().equals("n")
                || !order.json().path("require_approval").asBoolean(false)) {
            throw ShopRefusals.detail(400, "This order is not pending approval.");
        }
        if (approved) {
            order.json().put("require_approval", false);
        }
        become(order, approved ? "n" : "c");
        world.log(event, order, approved ? "approved" : "denied");
    }

    /** Changes fields of the order; only the mail address is worth an action. */
    void change(ShopEvent event, ShopOrder order, JsonNode wish) {
        for (String field : List.of("comment", "phone", "valid_if_pending", "api_meta", "expires")) {
            if (wish.has(field)) {
                order.json().set(field, wish.path(field));
            }
        }
        order.touch(world.now());
        if (wish.has("email") && !wish.path("email").equals(order.json().path("email"))) {
            order.json().set("email", wish.path("email"));
            world.log(event, order, "contact.changed");
        }
    }

    /** Only test orders can go. */
    void delete(ShopEvent event, ShopOrder order) {
        if (!order.testmode()) {
            throw ShopRefusals.detail(403, "Only test mode orders can be deleted.");
        }
        event.orders().remove(order.code());
        world.log(event, order, "deleted");
    }

    void changePosition(ShopEvent event, ShopOrder order, ObjectNode position, JsonNode wish) {
        JsonNode before = position.deepCopy();
        if (wish.has("answers")) {
            position.set("answers", Answers.of(event, wish.path("answers")));
        }
        if (wish.has("attendee_email")) {
            position.set("attendee_email", wish.path("attendee_email"));
        }
        boolean modified = !before.equals(position);
        for (String field : List.of("valid_from", "valid_until")) {
            if (wish.has(field)) {
                position.set(field, wish.path(field));
                world.log(event, order, "changed." + field);
            }
        }
        order.touch(world.now());
        if (modified) {
            world.log(event, order, "modified");
        }
    }

    /** Cancels a position and its add-ons. */
    void cancelPosition(ShopEvent event, ShopOrder order, ObjectNode position) {
        int id = position.path("id").asInt();
        List<ObjectNode> going = order.positions().stream()
                .filter(one ->
                        one.path("id").asInt() == id || one.path("addon_to").asInt(-1) == id)
                .filter(one -> !isCanceled(one))
                .toList();
        long left = order.positions().stream().filter(one -> !isCanceled(one)).count();
        if (left == going.size()) {
            throw ShopRefusals.detail(
                    400, "This operation would leave the order empty. Please cancel the order itself instead.");
        }
        going.forEach(one -> one.put("canceled", true));
        order.touch(world.now());
        going.forEach(one -> world.log(event, order, "changed.cancel"));
    }

    void block(ShopEvent event, ShopOrder order, ObjectNode position, String name) {
        position.putArray("blocked").add(name);
        order.touch(world.now());
        world.log(event, order, "changed.add_block");
    }

    void unblock(ShopEvent event, ShopOrder order, ObjectNode position) {
        position.putNull("blocked");
        order.touch(world.now());
        world.log(event, order, "changed.remove_block");
    }

    private static boolean isCanceled(ObjectNode position) {
        return position.path("canceled").asBoolean(false);
    }

    private void become(ShopOrder order, String status) {
        order.status(status);
        order.touch(world.now());
    }
}
