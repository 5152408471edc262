package org.eventbot.testkit.pretix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.JsonAnswer;
import org.eventbot.testkit.http.JsonClient;
import org.eventbot.testkit.http.UnexpectedAnswerException;
import tools.jackson.databind.JsonNode;

/** What all behaviours of a shop need: the shop, its organizer, and a bot that only reads. */
abstract class PretixBehaviours {

    static final String NEEDED = "?include=code&include=status&include=last_modified&include=positions.id"
            + "&include=positions.positionid&include=positions.canceled&include=positions.answers";

    /** The shop's address, without {@code /api/v1}. */
    protected abstract URI baseUrl();

    /** A token with every right. */
    protected abstract String fullToken();

    /** A token that may read the orders of the event, and nothing else. */
    protected abstract String readingToken();

    /** A token that may manage webhooks, and sees no order. */
    protected abstract String webhookToken();

    /** The organizer's short name. */
    protected String organizer() {
        return "testbed";
    }

    /** The event's short name. */
    protected String event() {
        return "conf";
    }

    PretixShop shop() {
        return new PretixShop(baseUrl(), organizer(), event(), fullToken());
    }

    JsonClient bot() {
        return new JsonClient(baseUrl(), "Token " + readingToken());
    }

    String organizerPath() {
        return "/api/v1/organizers/" + organizer() + "/";
    }

    String eventPath() {
        return organizerPath() + "events/" + event() + "/";
    }

    String orders() {
        return eventPath() + "orders/";
    }

    JsonNode read(String code) {
        return bot().get(orders() + code + "/" + NEEDED + "&include_canceled_positions=true");
    }

    static String matrixId() {
        return "@" + UUID.randomUUID().toString().substring(0, 13) + ":testbed.local";
    }

    static List<String> codes(JsonNode page) {
        return page.path("results")
                .valueStream()
                .map(order -> Json.text(order, "code"))
                .toList();
    }

    static List<Boolean> canceled(JsonNode order) {
        return order.path("positions")
                .valueStream()
                .map(position -> position.path("canceled").asBoolean())
                .toList();
    }

    static String answer(JsonNode order, String identifier) {
        return order.path("positions")
                .path(0)
                .path("answers")
                .valueStream()
                .filter(answer -> Json.text(answer, "question_identifier").equals(identifier))
                .map(answer -> Json.text(answer, "answer"))
                .findFirst()
                .orElse("");
    }

    static void refuses(int status, String detail, ThrowingCallable deed) {
        UnexpectedAnswerException refusal = catchThrowableOfType(UnexpectedAnswerException.class, deed);
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.status() + " " + Json.text(refusal.body(), "detail")).isEqualTo(status + " " + detail);
    }

    static void answersWithAPage(JsonAnswer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.json().isMissingNode()).isTrue();
    }
}
