package org.eventbot.pretix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eventbot.testkit.http.Answer;
import org.eventbot.testkit.http.LocalServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerseveranceTests {

    private static final Answer GOOD = json(200, "{\"count\": 1, \"results\": []}");

    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private LocalServer server;
    private Connection shop;

    @BeforeEach
    void start() {
        server = LocalServer.start("pretix-stub", call -> answers.isEmpty() ? GOOD : answers.remove());
        shop = Clients.connection("", server.address(), Clients.TOKEN, "", PretixHttp.PATIENCE, pauses);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void waitsAsLongAsPretixWishes() {
        answers.add(json(429, "{}").header("Retry-After", "17"));

        shop.client().hello();

        assertThat(pauses).containsExactly(Duration.ofSeconds(17));
        assertThat(shop.pulse().isUp()).isTrue();
    }

    @Test
    void doesNotWaitForMinutes() {
        answers.add(json(429, "{}").header("Retry-After", "3600"));

        assertThatThrownBy(() -> shop.client().hello()).isInstanceOf(ShopTrouble.class);
        assertThat(pauses).isEmpty();
        assertThat(server.requests().entries()).hasSize(1);
        assertThat(shop.pulse().trouble()).contains("3600 seconds");
    }

    @Test
    void triesAgainAfterALock() {
        answers.add(json(409, "{\"detail\": \"locked\"}").header("Retry-After", "5"));

        shop.client().hello();

        assertThat(pauses).containsExactly(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void triesAFallenServerThreeTimes(int status) {
        answers.addAll(List.of(Answer.html(status), json(status, "{}"), Answer.html(status), GOOD));

        assertThatThrownBy(() -> shop.client().hello()).isInstanceOf(ShopTrouble.class);

        assertThat(server.requests().entries()).hasSize(3);
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(4));
        assertThat(shop.pulse().isUp()).isFalse();
        shop.client().hello();
        assertThat(shop.pulse().isUp()).isTrue();
    }

    @Test
    void goesOnWhenTheConnectionBreaksOnce() {
        server.faults().dropNext(2);

        shop.client().hello();

        assertThat(shop.pulse().isUp()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 400})
    void asksOnlyOnceWhatIsRefused(int status) {
        answers.add(json(status, "{}"));

        assertThatThrownBy(() -> shop.client().hello()).isInstanceOf(ShopTrouble.class);

        assertThat(server.requests().entries()).hasSize(1);
        assertThat(pauses).isEmpty();
        assertThat(shop.pulse().isUp())
                .as("only the token is of the connection")
                .isEqualTo(status != 401);
    }

    @Test
    void endsWhenTheProgramDoes() {
        answers.add(json(503, "{}"));
        var ending = new Perseverance(time -> {
            throw new InterruptedException();
        });

        assertThatThrownBy(() -> ending.get(() -> {
                    throw new ShopTrouble(ShopTrouble.Kind.DOWN, "down");
                }))
                .isInstanceOf(ShopTrouble.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static Answer json(int status, String body) {
        return new Answer(status, "application/json", Map.of(), body);
    }
}
