package org.eventbot.testkit.pretix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.JsonAnswer;
import org.eventbot.testkit.http.JsonClient;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a bot relies on besides orders: addresses, dates, validity, questions, and what its tokens may do. */
abstract class ReadingBehaviours extends WebhookBehaviours {

    private static final String FORBIDDEN = "You do not have permission to perform this action.";

    /** The short name of the seeded series. */
    protected String series() {
        return "series";
    }

    private PretixShop evenings() {
        return new PretixShop(baseUrl(), organizer(), series(), fullToken());
    }

    private String seriesPath() {
        return organizerPath() + "events/" + series() + "/";
    }

    private JsonClient hooks() {
        return new JsonClient(baseUrl(), "Token " + webhookToken());
    }

    @Test
    void tellsWhereBuyersFindAnEvent() {
        String expected = baseUrl() + "/" + organizer() + "/" + event() + "/";
        assertThat(Json.text(bot().get(eventPath()), "public_url")).isEqualTo(expected);
        JsonNode listed = bot().get(organizerPath() + "events/").path("results");
        assertThat(listed.valueStream().map(one -> Json.text(one, "public_url")))
                .contains(expected);
    }

    @Test
    void listsTheDatesOfASeriesByTime() {
        JsonNode dates =
                bot().get(seriesPath() + "subevents/?ordering=date_from").path("results");
        assertThat(dates.valueStream().map(date -> Json.text(date.path("name"), "en")))
                .containsExactly("First evening", "Second evening", "Third evening");
        assertThat(Json.text(dates.path(0), "date_from")).endsWith("Z");
        assertThat(bot().get(eventPath() + "subevents/").path("count").asInt()).isZero();
    }

    @Test
    void sellsEachTicketOfASeriesForOneDate() {
        int second = bot().get(seriesPath() + "subevents/?ordering=date_from")
                .path("results")
                .path(1)
                .path("id")
                .asInt();
        String code = evenings()
                .place(NewOrder.paid(
                        NewTicket.withMatrixId(matrixId()).on("First evening"),
                        NewTicket.withMatrixId(matrixId()).on("Second evening")));
        JsonNode order = evenings().order(code);
        assertThat(order.path("positions").path(1).path("subevent").asInt()).isEqualTo(second);
        assertThat(order.path("positions").path(0).path("subevent").asInt()).isNotEqualTo(second);
    }

    @Test
    void keepsATicketAfterItsEndAsItWas() {
        String code = shop().place(NewOrder.paid(NewTicket.withMatrixId(matrixId())));
        shop().validUntil(code, 1, Instant.parse("2026-01-01T00:00:00Z"));
        JsonNode order = shop().order(code);
        assertThat(Json.text(order, "status")).isEqualTo("p");
        assertThat(order.path("positions").path(0).path("canceled").asBoolean()).isFalse();
        assertThat(Json.text(order.path("positions").path(0), "valid_until")).isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void waitsForApproval() {
        String open = shop().place(NewOrder.pending(NewTicket.of("Ticket")).needsApproval());
        String denied = shop().place(NewOrder.pending(NewTicket.of("Ticket")).needsApproval());
        assertThat(shop().order(open).path("require_approval").asBoolean()).isTrue();
        shop().approve(open);
        shop().deny(denied);
        assertThat(Json.text(shop().order(open), "status")).isEqualTo("n");
        assertThat(shop().order(open).path("require_approval").asBoolean()).isFalse();
        assertThat(Json.text(shop().order(denied), "status")).isEqualTo("c");
    }

    @Test
    void movesAnswersToAQuestionsNewIdentifierAndTellsNobody() {
        String id = matrixId();
        String code = evenings().place(NewOrder.paid(NewTicket.withMatrixId(id).on("First evening")));
        String before = Json.text(evenings().order(code), "last_modified");
        evenings().renameQuestion("matrix", "mxid");
        try {
            JsonNode order = evenings().order(code);
            assertThat(answer(order, "matrix")).isEmpty();
            assertThat(answer(order, "mxid")).isEqualTo(id);
            assertThat(Json.text(order, "last_modified")).isEqualTo(before);
            assertThat(bot().get(seriesPath() + "questions/?identifier=matrix")
                            .path("count")
                            .asInt())
                    .isZero();
        } finally {
            evenings().renameQuestion("mxid", "matrix");
        }
    }

    @Test
    void looksAtPermissionsBeforeItLooksForTheObject() {
        for (String nothing : List.of(orders() + "0/", eventPath() + "items/0/")) {
            refuses(403, FORBIDDEN, () -> bot().call("PATCH", nothing, Json.object()));
            assertThat(shop().api().exchange("PATCH", nothing, Json.object()).status())
                    .isEqualTo(404);
        }
        for (String more :
                List.of(organizerPath() + "teams/", organizerPath() + "customers/", eventPath() + "vouchers/")) {
            refuses(403, FORBIDDEN, () -> bot().get(more));
            assertThat(shop().api().exchange("GET", more, null).status()).isEqualTo(200);
        }
    }

    @Test
    void letsTheTokenForWebhooksSetThemUpAndNothingElse() {
        JsonNode wish = Json.of(Map.of(
                "enabled",
                true,
                "target_url",
                "http://bot:s3cret@127.0.0.1:9/hook",
                "all_events",
                false,
                "limit_events",
                List.of(event()),
                "action_types",
                List.of("pretix.event.order.paid", "pretix.subevent.changed")));
        String webhooks = organizerPath() + "webhooks/";
        int id = hooks().call("POST", webhooks, wish).path("id").asInt();
        JsonNode wider = Json.of(Map.of("all_events", true, "limit_events", List.of()));
        assertThat(hooks().call("PATCH", webhooks + id + "/", wider)
                        .path("all_events")
                        .asBoolean())
                .isTrue();
        hooks().call("DELETE", webhooks + id + "/", null);
        assertThat(hooks().get(webhooks + id + "/").path("enabled").asBoolean()).isFalse();
        JsonNode nowhere = Json.of(Map.of("limit_events", List.of("nosuch"), "all_events", false));
        JsonAnswer refused = hooks().exchange("PATCH", webhooks + id + "/", nowhere);
        assertThat(refused.status()).isEqualTo(400);
        refuses(403, FORBIDDEN, () -> hooks().get(orders()));
    }
}
