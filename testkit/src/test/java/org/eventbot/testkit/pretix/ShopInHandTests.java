package org.eventbot.testkit.pretix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.JsonAnswer;
import org.eventbot.testkit.http.JsonClient;
import org.eventbot.testkit.time.TurnableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What only the double can be told to do. */
class ShopInHandTests {

    private static final String ORDERS = "/api/v1/organizers/testbed/events/conf/orders/";

    private final TurnableClock clock = TurnableClock.at(Instant.parse("2026-11-22T10:00:00Z"));
    private final FakePretix pretix = FakePretix.start(clock);
    private final JsonClient bot = new JsonClient(pretix.baseUrl(), "Token " + pretix.readingToken());

    @AfterEach
    void stop() {
        pretix.close();
    }

    private String place() {
        return pretix.shop().place(NewOrder.paid(NewTicket.withMatrixId("@ada:testbed.local")));
    }

    @Test
    void followsTheClock() {
        String code = place();
        assertThat(Json.text(bot.get(ORDERS + code + "/"), "datetime")).isEqualTo("2026-11-22T10:00:00Z");
        clock.advance(Duration.ofHours(1));
        pretix.shop().cancel(code);
        assertThat(Json.text(bot.get(ORDERS + code + "/"), "last_modified")).isEqualTo("2026-11-22T11:00:00Z");
    }

    @Test
    void repeatsTheWholePageWhenTimeStandsStill() {
        for (int i = 0; i < 60; i++) {
            place();
        }
        JsonNode page = bot.get(ORDERS + "?page_size=1000&created_since=2026-11-22T10:00:00Z");
        assertThat(page.path("results").size()).isEqualTo(50);
        assertThat(bot.get(Json.text(page, "next")).path("results").size()).isEqualTo(10);
    }

    @Test
    void refusesARevokedToken() {
        pretix.revoke(pretix.readingToken());
        JsonAnswer answer = bot.exchange("GET", ORDERS, null);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(Json.text(answer.json(), "detail")).isEqualTo("Token inactive or deleted.");
    }

    @Test
    void takesARightAway() {
        place();
        pretix.allowReading();
        assertThat(bot.exchange("GET", ORDERS, null).status()).isEqualTo(403);
        JsonNode all = bot.get("/api/v1/organizers/testbed/orders/");
        assertThat(all.path("count").asInt()).isZero();
    }

    @Test
    void shredsAnswersWithoutASign() {
        String code = place();
        clock.advance(Duration.ofDays(200));
        pretix.shredAnswers(FakePretix.EVENT);
        JsonNode order = bot.get(ORDERS + code + "/");
        assertThat(order.path("positions").path(0).path("answers").isEmpty()).isTrue();
        assertThat(Json.text(order, "last_modified")).isEqualTo("2026-11-22T10:00:00Z");
    }

    @Test
    void opensAnotherEventThatTheReaderDoesNotSeeYet() {
        pretix.addEvent("meetup", "Meetup");
        pretix.shop("meetup").place(NewOrder.paid(NewTicket.of("Ticket")));
        String orders = "/api/v1/organizers/testbed/events/meetup/orders/";
        assertThat(bot.exchange("GET", orders, null).status()).isEqualTo(403);
        pretix.allowReading("meetup");
        assertThat(bot.get(orders).path("count").asInt()).isEqualTo(1);
    }

    @Test
    void keepsSellingWhenNobodyAnswersItsWebhooks() {
        pretix.shop().createWebhook(URI.create("http://127.0.0.1:9/hook"), List.of("pretix.event.order.placed"));
        place();
        assertThat(pretix.awaitWebhooks(Duration.ofSeconds(10))).isTrue();
        assertThat(pretix.webhookCalls()).hasSize(4).allMatch(call -> call.status() == 0);
    }

    @Test
    void callsWebhooksInDisorderAndTwice() {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            pretix.shop().createWebhook(receiver.address("bot:s3cret@"), List.of("pretix.event.order.placed"));
            pretix.disturbWebhooks(2);
            String first = place();
            String second = place();
            String third = place();
            assertThat(pretix.awaitWebhooks(Duration.ofSeconds(10))).isTrue();
            assertThat(pretix.webhookCalls())
                    .extracting(WebhookCall::code)
                    .containsExactly(second, second, first, first, third);
        }
    }

    @Test
    void failsOnRequest() {
        pretix.faults().on(ORDERS).htmlNext(1, 502);
        assertThat(bot.exchange("GET", ORDERS, null).status()).isEqualTo(502);
        assertThat(bot.exchange("GET", ORDERS, null).status()).isEqualTo(200);
    }
}
