package org.eventbot.core.matrix.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eventbot.core.matrix.RoomId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SyncLoopTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SyncPositions positions = new SyncPositions(new MemoryPositions());
    private final List<SyncBatch> batches = new CopyOnWriteArrayList<>();
    private final AtomicInteger deadTokens = new AtomicInteger();
    private final AtomicBoolean batch = new AtomicBoolean();
    private final ScriptedServer server = ScriptedServer.start();
    private final SyncLoop loop = new SyncLoop(server.http(), positions, deadTokens::incrementAndGet, batch::get);

    @AfterEach
    void stop() {
        loop.stop();
        server.close();
    }

    @Test
    void readsOnFromWhereItStopped() {
        server.answer(200, "{'next_batch': 's1'}").answer(200, "{'next_batch': 's2'}");
        loop.start(batches::add);

        awaitRequests(3);
        assertThat(batches).extracting(SyncBatch::first).containsExactly(true, false);
        assertThat(positions.load()).contains("s2");
        assertThat(server.requests().get(0)).doesNotContain("since=").contains("timeout=0", " Bearer secret");
        assertThat(server.requests().get(1)).contains("since=s1", "timeout=30000");
        assertThat(server.requests().get(2)).contains("since=s2");
    }

    @Test
    void movesOnOnlyAfterTheListenerReturned() {
        positions.store("s0");
        server.answer(200, "{'next_batch': 's1'}");
        var seen = new CopyOnWriteArrayList<Optional<String>>();
        loop.start(batch -> seen.add(positions.load()));

        awaitRequests(2);
        assertThat(seen).containsExactly(Optional.of("s0"));
        assertThat(positions.load()).contains("s1");
    }

    @Test
    void givesABatchThatWasNotTakenAgain() {
        positions.store("s0");
        server.answer(200, "{'next_batch': 's1'}")
                .answer(200, "{'next_batch': 's1'}")
                .answer(200, "{'next_batch': 's1'}");
        loop.start(batch -> {
            batches.add(batch);
            if (batches.size() == 1) {
                throw new IllegalStateException("the database is away");
            }
            if (batches.size() == 2) {
                throw new NoClassDefFoundError("com/example/Missing");
            }
        });

        awaitRequests(4);
        assertThat(server.requests().subList(0, 3)).allMatch(request -> request.contains("since=s0"));
        assertThat(server.requests().get(3)).contains("since=s1");
        assertThat(batches).hasSize(3);
    }

    @Test
    void goesOnAfterFailuresOfTheHomeserver() {
        server.answer(500, "{'errcode': 'M_UNKNOWN'}")
                .answer(429, "{'errcode': 'M_LIMIT_EXCEEDED', 'retry_after_ms': 10}")
                .answer(200, "{'next_batch': 's1'}");
        loop.start(batches::add);

        awaitRequests(4);
        assertThat(batches).hasSize(1);
        assertThat(deadTokens).hasValue(0);
    }

    @Test
    void doesNotPressAHomeserverThatIsTooBusyToSayHowLong() {
        server.answer(429, "{'errcode': 'M_LIMIT_EXCEEDED'}").answer(200, "{'next_batch': 's1'}");
        var begun = System.nanoTime();
        loop.start(batches::add);

        awaitRequests(3);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(900));
    }

    @Test
    void doesNotTakeAPageOfAProxyForNews() {
        positions.store("s0");
        server.html(200).answer(200, "{'next_batch': 's1'}");
        loop.start(batches::add);

        awaitRequests(3);
        assertThat(batches).hasSize(1);
        assertThat(positions.load()).contains("s1");
    }

    @Test
    void asksNowAndThenWhileABatchRuns() {
        positions.store("s0");
        batch.set(true);
        server.answer(200, "{'next_batch': 's1'}");
        var begun = System.nanoTime();
        loop.start(batches::add);

        awaitRequests(1);
        assertThat(server.requests().get(0)).contains("timeout=0", "since=s0");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(8));
    }

    @Test
    void takesNoAnswerWithoutAPosition() {
        positions.store("s0");
        server.answer(200, "{}").answer(200, "{'next_batch': 's1'}");
        loop.start(batches::add);

        awaitRequests(3);
        assertThat(batches).hasSize(1);
        assertThat(server.requests().get(1)).contains("since=s0");
    }

    @Test
    void readsOnFromNowWhenTheHomeserverForgotItsPosition() {
        positions.store("s9");
        for (int i = 0; i < 3; i++) {
            server.answer(400, "{'errcode': 'M_UNKNOWN', 'error': 'Invalid stream token'}");
        }
        server.answer(200, "{'next_batch': 's1'}");
        loop.start(batches::add);

        awaitRequests(5);
        assertThat(batches).singleElement().satisfies(one -> assertThat(one.first())
                .isTrue());
        assertThat(positions.load()).contains("s1");
    }

    @Test
    void asksForLessWhenTheNewsAreTooMany() {
        positions.store("s0");
        server.answer(200, "{'next_batch': 's1', 'x': '" + "x".repeat(13 * 1024 * 1024) + "'}")
                .answer(200, "{'next_batch': 's1'}");
        loop.start(batches::add);

        awaitRequests(3);
        assertThat(server.requests().get(0)).contains("250").doesNotContain("lazy_load_members");
        assertThat(server.requests().get(1)).contains("since=s0", "lazy_load_members");
        assertThat(server.requests().get(2)).contains("since=s1", "250");
        assertThat(batches).hasSize(1);
    }

    @Test
    void endsWithADeadToken() {
        server.answer(401, "{'errcode': 'M_UNKNOWN_TOKEN'}");
        loop.start(batches::add);

        await().atMost(PATIENCE).until(() -> deadTokens.get() == 1);
        assertThat(server.requests()).hasSize(1);
        assertThat(batches).isEmpty();
    }

    @Test
    void goesOnAfterAProxyThatAsksForAPassword() {
        server.answer(401, "<html>who are you</html>");
        loop.start(batches::add);

        awaitRequests(2);
        assertThat(deadTokens.get()).isZero();
    }

    @Test
    void tellsWhatHappenedWhere() {
        server.answer(200, """
                {'next_batch': 's1', 'rooms': {
                  'join': {'!a:example.org': {
                    'state': {'events': [{'type': 'm.room.name', 'state_key': '', 'sender': '@a:b.c', 'content': {}}]},
                    'timeline': {'events': [
                      {'type': 'm.room.message', 'sender': '@a:b.c', 'event_id': '$1', 'origin_server_ts': 7},
                      {'type': 'm.room.message', 'sender': '@a:b.c', 'event_id': '$2', 'origin_server_ts': 9223372036854775807},
                      {'type': 'm.room.message', 'sender': '@a:b.c', 'event_id': '$3', 'origin_server_ts': -9223372036854775807},
                      {'no': 'event'}]}}},
                  'invite': {'!b': {'invite_state': {'events': []}}},
                  'leave': {'!c': {}}}}""");
        loop.start(batches::add);

        awaitRequests(2);
        var batch = batches.get(0);
        assertThat(batch.invitations()).extracting(SyncBatch.Invitation::room).containsExactly(new RoomId("!b"));
        assertThat(batch.left()).containsExactly(new RoomId("!c"));
        assertThat(batch.joined()).singleElement().satisfies(news -> {
            assertThat(news.room()).isEqualTo(new RoomId("!a:example.org"));
            assertThat(news.state()).hasSize(1);
            assertThat(news.timeline()).extracting(RoomEvent::id).containsExactly("$1", "$2", "$3");
            assertThat(news.timeline())
                    .extracting(event -> event.at().toString())
                    .containsExactly("1970-01-01T00:00:00.007Z", "9999-12-31T23:59:59.999Z", "1970-01-01T00:00:00Z");
        });
    }

    @Test
    void letsTheListenerFinishWhenItIsStopped() throws InterruptedException {
        server.answer(200, "{'next_batch': 's1'}");
        var entered = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var interrupted = new AtomicBoolean();
        loop.start(batch -> {
            entered.countDown();
            try {
                var ignored = leave.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException tooEarly) {
                interrupted.set(true);
            }
        });
        assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
        var stopper = new Thread(loop::stop);
        stopper.start();
        await().atMost(PATIENCE).until(() -> stopper.getState() == Thread.State.TIMED_WAITING);
        leave.countDown();
        stopper.join(TimeUnit.SECONDS.toMillis(10));

        assertThat(interrupted).isFalse();
        assertThat(positions.load()).contains("s1");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void endsALongPollWhenItIsStopped() {
        loop.start(batches::add);
        awaitRequests(1);
        loop.stop();

        await().atMost(PATIENCE).until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("matrix-sync")));
    }

    private void awaitRequests(int count) {
        await().atMost(PATIENCE).until(() -> server.requests().size() >= count);
    }

    private static final class MemoryPositions implements StoredPositions {

        private final Map<UUID, StoredPosition> rows = new HashMap<>();

        @Override
        public synchronized Optional<StoredPosition> findById(UUID id) {
            return Optional.ofNullable(rows.get(id));
        }

        @Override
        public synchronized StoredPosition save(StoredPosition position) {
            rows.put(new UUID(0, 0), position);
            return position;
        }

        @Override
        public synchronized void deleteById(UUID id) {
            rows.remove(id);
        }
    }
}
