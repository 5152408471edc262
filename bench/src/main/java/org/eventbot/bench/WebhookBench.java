package org.eventbot.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.eventbot.testbed.Stage;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.matrix.MatrixUser;
import org.eventbot.testkit.pretix.NewOrder;
import org.eventbot.testkit.pretix.NewTicket;

/**
 * How long it takes from a call of the shop until the invitation is to be seen in the room. The order is placed in the
 * real shop; the call is made here, with the body and password that the shop would send, so that the clock starts when
 * the bot gets it and not when somebody pays.
 */
final class WebhookBench {

    private static final int WARM_UP = 5;
    private static final int TIMES = 30;
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final Duration BETWEEN_ORDERS = Duration.ofMillis(700);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Stage stage;
    private final URI webhook;

    private WebhookBench(Stage stage) {
        this.stage = stage;
        this.webhook = stage.webhookAddress();
    }

    static void run() {
        Figures.say("webhook: " + TIMES + " orders, one after the other");
        try (Stage stage = Stage.open("bench-webhook")) {
            stage.run();
            Figures.rest(Duration.ofSeconds(3));
            List<Double> times = new WebhookBench(stage).times();
            Figures.print("webhook.median_ms", Figures.median(times));
            Figures.print("webhook.p90_ms", Figures.quantile(times, 0.9));
            Figures.print("webhook.min_ms", Figures.quantile(times, 0));
            Figures.print("webhook.max_ms", Figures.quantile(times, 1));
        }
    }

    private List<Double> times() {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            double took = once(stage.guest("late" + i), 1000 + i);
            if (i >= WARM_UP) {
                times.add(took);
            }
            Figures.rest(BETWEEN_ORDERS);
        }
        return times;
    }

    private double once(MatrixUser guest, int notification) {
        String order = stage.shop().place(NewOrder.paid(NewTicket.withMatrixId(guest.id())));
        long begun = System.nanoTime();
        call(notification, order);
        while (stage.operator().state(stage.room(), "m.room.member", guest.id()).isEmpty()) {
            if (System.nanoTime() - begun > LIMIT.toNanos()) {
                throw new IllegalStateException("Expected an invitation within " + LIMIT + ", found none.");
            }
            Figures.rest(BETWEEN_LOOKS);
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private void call(int notification, String order) {
        String body = Json.object()
                .put("notification_id", notification)
                .put("organizer", stage.shop().organizer())
                .put("event", stage.shop().event())
                .put("code", order)
                .put("action", "pretix.event.order.paid")
                .toString();
        String secret = Objects.requireNonNull(webhook.getUserInfo());
        String address = webhook.toString().replace(webhook.getRawUserInfo() + "@", "");
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        int status = send(request);
        if (status / 100 != 2) {
            throw new IllegalStateException("Expected the bot to take the call, found status " + status);
        }
    }

    private int send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
