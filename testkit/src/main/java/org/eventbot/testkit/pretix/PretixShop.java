package org.eventbot.testkit.pretix;

import static org.eventbot.testkit.http.JsonClient.path;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.JsonClient;
import org.eventbot.testkit.http.UnexpectedAnswerException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An organizer at work in one event of a pretix, with every right. Works against a real pretix and against the double
 * alike. Whatever the shop refuses is an {@link UnexpectedAnswerException}. No mail is sent for anything done here.
 */
public final class PretixShop {

    private final JsonClient http;
    private final String organizer;
    private final String event;
    private final String organizerPath;
    private final String eventPath;
    private @Nullable Catalogue catalogue;

    /**
     * @param baseUrl the shop's address, without {@code /api/v1}
     * @param token a team's API token
     */
    public PretixShop(URI baseUrl, String organizer, String event, String token) {
        this.http = new JsonClient(baseUrl, "Token " + token);
        this.organizer = organizer;
        this.event = event;
        this.organizerPath = path("/api/v1/organizers/%s/", organizer);
        this.eventPath = organizerPath + path("events/%s/", event);
    }

    public String organizer() {
        return organizer;
    }

    public String event() {
        return event;
    }

    /** For calls that have no method here; paths are absolute on the server. */
    public JsonClient api() {
        return http;
    }

    private synchronized Catalogue catalogue() {
        Catalogue known = catalogue;
        if (known == null) {
            known = Catalogue.read(http, eventPath);
            catalogue = known;
        }
        return known;
    }

    /** Places an order and returns its code. */
    public String place(NewOrder order) {
        JsonNode placed = http.call("POST", eventPath + "orders/", OrderBody.of(order, catalogue()));
        return Json.text(placed, "code");
    }

    /** The whole order, cancelled positions included. */
    public JsonNode order(String code) {
        return http.get(orderPath(code) + "?include_canceled_positions=true");
    }

    private String orderPath(String code) {
        return eventPath + path("orders/%s/", code);
    }

    /** Books the money that was missing. */
    public void markPaid(String code) {
        http.call("POST", orderPath(code) + "mark_paid/", Json.of(Map.of("send_email", false)));
    }

    /** Cancels for nothing: the order becomes {@code c}, its positions keep {@code canceled: false}. */
    public void cancel(String code) {
        http.call("POST", orderPath(code) + "mark_canceled/", Json.of(Map.of("send_email", false)));
    }

    /** Cancels and keeps a fee: the order keeps its status, its positions become {@code canceled: true}. */
    public void cancelForFee(String code, String fee) {
        http.call(
                "POST",
                orderPath(code) + "mark_canceled/",
                Json.of(Map.of("send_email", false, "cancellation_fee", fee)));
    }

    /** Takes a cancellation back. */
    public void reactivate(String code) {
        http.call("POST", orderPath(code) + "reactivate/", Json.object());
    }

    /** Changes one answer of one position and leaves the others; an empty text removes the answer. */
    public void answer(String code, int positionId, String identifier, String text) {
        JsonNode position = position(code, positionId);
        List<JsonNode> answers = new ArrayList<>();
        for (JsonNode answer : position.path("answers")) {
            if (!Json.text(answer, "question_identifier").equals(identifier)) {
                answers.add(kept(answer));
            }
        }
        if (!text.isEmpty()) {
            answers.add(Json.of(
                    Map.of("question", catalogue().question(identifier), "answer", text, "options", List.of())));
        }
        String target = eventPath + "orderpositions/" + position.path("id").asInt() + "/";
        http.call("PATCH", target, Json.of(Map.of("answers", answers)));
    }

    private JsonNode position(String code, int positionId) {
        for (JsonNode position : order(code).path("positions")) {
            if (position.path("positionid").asInt() == positionId) {
                return position;
            }
        }
        throw new IllegalArgumentException(
                "Expected position %d in the order, found none. Positions count from 1.".formatted(positionId));
    }

    // pretix replaces the whole list, so the others have to be sent back.
    private static ObjectNode kept(JsonNode answer) {
        ObjectNode copy = Json.object();
        for (String member : List.of("question", "answer", "options")) {
            copy.set(member, answer.path(member));
        }
        return copy;
    }

    /** Takes a payment back. */
    public void markPending(String code) {
        http.call("POST", orderPath(code) + "mark_pending/", Json.object());
    }

    /** Lets a pending order expire. */
    public void expire(String code) {
        http.call("POST", orderPath(code) + "mark_expired/", Json.object());
    }

    /** Agrees to an order that waits for approval. */
    public void approve(String code) {
        http.call("POST", orderPath(code) + "approve/", Json.of(Map.of("send_email", false)));
    }

    /** Refuses one. */
    public void deny(String code) {
        http.call("POST", orderPath(code) + "deny/", Json.of(Map.of("send_email", false)));
    }

    /** Cancels one ticket and its add-ons. */
    public void cancelTicket(String code, int positionId) {
        http.call("DELETE", positionPath(code, positionId), null);
    }

    /** Blocks a ticket. */
    public void block(String code, int positionId) {
        http.call("POST", positionPath(code, positionId) + "add_block/", Json.of(Map.of("name", "admin")));
    }

    /** Takes the block back. */
    public void unblock(String code, int positionId) {
        http.call("POST", positionPath(code, positionId) + "remove_block/", Json.of(Map.of("name", "admin")));
    }

    /** Lets a ticket be valid until then. */
    public void validUntil(String code, int positionId, Instant end) {
        http.call("PATCH", positionPath(code, positionId), Json.of(Map.of("valid_until", end.toString())));
    }

    private String positionPath(String code, int positionId) {
        return eventPath + "orderpositions/"
                + position(code, positionId).path("id").asInt() + "/";
    }

    /** Gives a question another internal identifier; its answers go with it. */
    public void renameQuestion(String identifier, String other) {
        changeQuestion(identifier, Map.of("identifier", other));
    }

    /** Changes members of a question. */
    public void changeQuestion(String identifier, Map<String, ?> members) {
        http.call("PATCH", eventPath + "questions/" + catalogue().question(identifier) + "/", Json.of(members));
        forgetCatalogue();
    }

    private synchronized void forgetCatalogue() {
        catalogue = null;
    }

    /**
     * Lets the shop call an address. Needs the right to change the organizer's settings.
     *
     * @param targetUrl may carry {@code user:password@}, which arrives as a Basic header
     * @param actions such as {@code pretix.event.order.paid} or {@code pretix.event.order.changed.*}
     * @return the webhook's number
     */
    public int createWebhook(URI targetUrl, List<String> actions) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("enabled", true);
        body.put("target_url", targetUrl.toString());
        body.put("all_events", false);
        body.put("limit_events", List.of(event));
        body.put("action_types", actions);
        return http.call("POST", organizerPath + "webhooks/", Json.of(body))
                .path("id")
                .asInt();
    }

    /** The webhook as the shop holds it, the secret in its address included. */
    public JsonNode webhook(int id) {
        return http.get(organizerPath + "webhooks/" + id + "/");
    }

    /** Switches a webhook off; pretix keeps the row. */
    public void disableWebhook(int id) {
        http.call("DELETE", organizerPath + "webhooks/" + id + "/", null);
    }

    /** Changes members of the event, such as {@code live} or {@code date_to}. */
    public void changeEvent(Map<String, ?> members) {
        http.call("PATCH", eventPath, Json.of(members));
    }
}
