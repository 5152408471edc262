package org.eventbot.testkit.pretix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eventbot.testkit.http.Call;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.JsonAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the shop tells by itself, and what it does not tell. */
abstract class WebhookBehaviours extends ListBehaviours {

    private static final List<String> ORDER_ACTIONS = List.of(
            "pretix.event.order.placed",
            "pretix.event.order.paid",
            "pretix.event.order.payment.confirmed",
            "pretix.event.order.canceled",
            "pretix.event.order.reactivated",
            "pretix.event.order.modified",
            "pretix.event.order.changed.*",
            "pretix.event.changed");

    private WebhookReceiver receiver;
    private int hook;

    @BeforeEach
    void openWebhook() {
        receiver = new WebhookReceiver();
        hook = shop().createWebhook(receiver.address("bot:s3cret@"), ORDER_ACTIONS);
    }

    @AfterEach
    void closeWebhook() {
        shop().disableWebhook(hook);
        receiver.close();
    }

    private void awaitActions(String code, String... actions) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(receiver.actions(code)).containsExactlyInAnyOrder(actions));
    }

    @Test
    void callsWithNothingButNumbersAndNames() {
        String code = shop().place(NewOrder.pending(NewTicket.of("Ticket")));
        awaitActions(code, "placed");
        Call call = receiver.calls().get(0);
        JsonNode body = call.json();
        assertThat(body.propertyNames()).containsExactly("notification_id", "organizer", "event", "code", "action");
        assertThat(Json.text(body, "organizer")).isEqualTo(organizer());
        assertThat(call.header("content-type")).isEqualTo("application/json");
        byte[] login = "bot:s3cret".getBytes(StandardCharsets.UTF_8);
        assertThat(call.header("authorization"))
                .isEqualTo("Basic " + Base64.getEncoder().encodeToString(login));
    }

    @Test
    void tellsOfPayment() {
        String code = shop().place(NewOrder.paid(NewTicket.of("Ticket")));
        awaitActions(code, "placed", "payment.confirmed", "paid");
    }

    @Test
    void tellsOfAReactivationButNotThatItIsPaid() {
        String code = shop().place(NewOrder.pending(NewTicket.of("Ticket")));
        shop().markPaid(code);
        shop().cancel(code);
        shop().reactivate(code);
        awaitActions(code, "placed", "payment.confirmed", "paid", "canceled", "reactivated");
    }

    @Test
    void callsACancellationForAFeeByTheSameName() {
        String code = shop().place(NewOrder.paid(NewTicket.of("Ticket")));
        shop().cancelForFee(code, "5.00");
        awaitActions(code, "placed", "payment.confirmed", "paid", "canceled");
    }

    @Test
    void tellsOfChangedAnswersButNotOfTheSameOnes() {
        String id = matrixId();
        String code = shop().place(NewOrder.pending(NewTicket.withMatrixId(id)));
        shop().answer(code, 1, "matrix", id);
        shop().answer(code, 1, "matrix", matrixId());
        awaitActions(code, "placed", "modified");
    }

    @Test
    void tellsOfACancelledPosition() {
        String code = shop().place(NewOrder.pending(NewTicket.of("Ticket").addOn("T-shirt"), NewTicket.of("Ticket")));
        int position = read(code).path("positions").path(0).path("id").asInt();
        shop().api().call("DELETE", eventPath() + "orderpositions/" + position + "/", null);
        awaitActions(code, "placed", "changed.cancel", "changed.cancel");
    }

    @Test
    void doesNotTellThatAnOrderBecamePendingOrValid() {
        String code = shop().place(NewOrder.pending(NewTicket.of("Ticket")));
        String before = Json.text(read(code), "last_modified");
        shop().api().call("PATCH", orders() + code + "/", Json.of(Map.of("valid_if_pending", true)));
        assertThat(Json.text(read(code), "last_modified")).isGreaterThan(before);
        shop().markPaid(code);
        shop().api().call("POST", orders() + code + "/mark_pending/", Json.object());
        assertThat(Json.text(read(code), "status")).isEqualTo("n");
        awaitActions(code, "placed", "payment.confirmed", "paid");
    }

    @Test
    void triesAgainWhenTheReceiverFails() {
        receiver.answerWith(500);
        String code = shop().place(NewOrder.pending(NewTicket.of("Ticket")));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> receiver.actions(code).size() >= 2);
        assertThat(receiver.calls())
                .extracting(call -> call.json().path("notification_id").asInt())
                .as("one number for all attempts")
                .containsOnly(
                        receiver.calls().get(0).json().path("notification_id").asInt());
        receiver.answerWith(200);
    }

    @Test
    void givesUpWhenTheReceiverIsGone() {
        receiver.answerWith(410);
        String code = shop().place(NewOrder.pending(NewTicket.of("Ticket")));
        awaitActions(code, "placed");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !shop().webhook(hook).path("enabled").asBoolean());
        shop().markPaid(code);
        awaitActions(code, "placed");
    }

    @Test
    void showsTheSecretInTheAddressAndOnlyDisablesWhenDeleted() {
        shop().disableWebhook(hook);
        JsonNode shown = shop().webhook(hook);
        assertThat(shown.path("enabled").asBoolean()).isFalse();
        assertThat(Json.text(shown, "target_url")).contains("s3cret");
    }

    @Test
    void refusesActionsItDoesNotKnow() {
        JsonNode wish = Json.of(Map.of(
                "target_url", receiver.address("").toString(),
                "all_events", true,
                "limit_events", List.of(),
                "action_types", List.of("pretix.nope")));
        JsonAnswer answer = shop().api().exchange("POST", organizerPath() + "webhooks/", wish);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("action_types").path(0).asString())
                .isEqualTo("Invalid action type \"pretix.nope\".");
    }
}
