package org.eventbot.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTests {

    private final AtomicInteger served = new AtomicInteger();
    private final LocalServer server = LocalServer.start("faulty", call -> {
        return Answer.ok(Json.object().put("path", call.address().getPath()).put("served", served.incrementAndGet()));
    });
    private final JsonClient client = new JsonClient(server.address(), "");

    @AfterEach
    void stop() {
        server.close();
    }

    private int post(String path) {
        return client.exchange("POST", path, Json.object()).status();
    }

    @Test
    void failsAsOftenAsToldAndDoesNothingMeanwhile() {
        server.faults().failNext(2, 503);
        assertThat(post("/a")).isEqualTo(503);
        assertThat(post("/a")).isEqualTo(503);
        assertThat(served).hasValue(0);
        assertThat(post("/a")).isEqualTo(200);
    }

    @Test
    void failsOnlyOnTheChosenPaths() {
        server.faults().on("/b").failNext(1, 502);
        assertThat(post("/a")).isEqualTo(200);
        assertThat(post("/b/c")).isEqualTo(502);
        assertThat(post("/b/c")).isEqualTo(200);
    }

    @Test
    void answersWithAPage() {
        server.faults().htmlNext(1, 200);
        JsonAnswer answer = client.exchange("GET", "/a", null);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.json().isMissingNode()).isTrue();
    }

    @Test
    void dropsTheConnectionBeforeAnythingIsDone() {
        server.faults().dropNext(1);
        assertThatThrownBy(() -> post("/a")).isInstanceOf(UncheckedIOException.class);
        assertThat(served).hasValue(0);
    }

    @Test
    void losesTheAnswerAfterEverythingWasDone() {
        server.faults().loseAnswersOfNext(1);
        assertThatThrownBy(() -> post("/a")).isInstanceOf(UncheckedIOException.class);
        assertThat(served).hasValue(1);
    }

    @Test
    void tellsHowLongToWait() {
        server.faults().limitNext(1, Duration.ofMillis(1500));
        JsonAnswer answer = client.exchange("POST", "/a", Json.object());
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.json().path("retry_after_ms").asLong()).isEqualTo(1500);
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(served).hasValue(0);
        assertThat(post("/a")).isEqualTo(200);
    }

    @Test
    void endsInTheMiddleOfTheAnswer() {
        server.faults().cutNext(1);
        assertThatThrownBy(() -> post("/a")).isInstanceOf(UncheckedIOException.class);
        assertThat(served).hasValue(1);
    }

    @Test
    void answersWithWhatItAnsweredLast() {
        assertThat(client.get("/a").path("served").asInt()).isEqualTo(1);
        server.faults().repeatAnswerOfNext(1);
        assertThat(client.get("/a?more=yes").path("served").asInt()).isEqualTo(1);
        assertThat(client.get("/a").path("served").asInt()).isEqualTo(2);
    }

    @Test
    void servesLater() {
        server.faults().delayNext(1, Duration.ofMillis(200));
        long start = System.nanoTime();
        assertThat(post("/a")).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(190));
    }

    @Test
    void forgetsItsOrders() {
        server.faults().failNext(5, 500);
        server.faults().clear();
        assertThat(post("/a")).isEqualTo(200);
    }

    @Test
    void remembersWhatReachedIt() {
        post("/a?b=c");
        assertThat(server.requests().entries()).containsExactly(new RequestLog.Entry("POST", "/a?b=c"));
        assertThat(server.requests().count("POST", "/a")).isEqualTo(1);
        assertThat(server.requests().count("GET", "/a")).isZero();
    }
}
