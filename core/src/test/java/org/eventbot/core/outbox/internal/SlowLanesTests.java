package org.eventbot.core.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlowLanesTests {

    private final SlowLanes lanes = new SlowLanes(Duration.ofMillis(100));
    private final CountDownLatch answer = new CountDownLatch(1);
    private final List<String> events = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        lanes.stop();
    }

    @Test
    void givesAQuickAnswerAtOnce() throws InterruptedException {
        var quick = lanes.carry("evil.org", () -> "quick", () -> events.add("left"), events::add);

        assertThat(quick).contains("quick");
        assertThat(events).isEmpty();
        await().until(() -> lanes.isOpen("evil.org"));
    }

    @Test
    void waitsForASlowAnswerElsewhere() throws InterruptedException {
        assertThat(hang("evil.org")).isTrue();
        assertThat(lanes.isOpen("evil.org")).isFalse();
        assertThat(lanes.isOpen("good.org")).isTrue();
        assertThat(events).containsExactly("left");

        answer.countDown();
        await().until(() -> events.size() == 2);
        assertThat(events).containsExactly("left", "slow");
        assertThat(lanes.isOpen("evil.org")).isTrue();
    }

    @Test
    void waitsForAFewServersOnly() throws InterruptedException {
        for (int i = 0; i < 8; i++) {
            assertThat(hang("evil" + i)).isTrue();
        }

        assertThat(lanes.isOpen("good.org")).isFalse();
    }

    private boolean hang(String server) throws InterruptedException {
        return lanes.carry(server, this::slow, () -> events.add("left"), events::add)
                .isEmpty();
    }

    private String slow() {
        try {
            var ignored = answer.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return "slow";
    }
}
