package org.eventbot.core.matrix.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.MatrixException.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Asks the homeserver for news, one long poll after the other, and remembers how far it got only after the listener
 * returned. Survives everything but a dead token (Matrix specification, client-server API, "Syncing").
 */
@Slf4j
class SyncLoop {

    private static final Duration POLL = Duration.ofSeconds(30);
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration MOST_BACKOFF = Duration.ofSeconds(30);
    private static final String FILTER = """
            {"presence":{"types":[]},"account_data":{"types":[]},"room":{"ephemeral":{"types":[]},\
            "account_data":{"types":[]},"timeline":{"limit":50,"types":["m.room.*","m.space.*","m.reaction"]},\
            "state":{"types":["m.room.*","m.space.*"]}}}""";

    private final MatrixHttp http;
    private final SyncPositions positions;
    private final Runnable onDeadToken;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition stopping = lock.newCondition();
    private volatile boolean stopped;
    private boolean listening;
    private @Nullable Thread thread;

    SyncLoop(MatrixHttp http, SyncPositions positions, Runnable onDeadToken) {
        this.http = http;
        this.positions = positions;
        this.onDeadToken = onDeadToken;
    }

    void start(SyncListener listener) {
        thread = new Thread(() -> run(listener), "matrix-sync");
        thread.start();
    }

    void stop() {
        lock.lock();
        try {
            stopped = true;
            stopping.signalAll();
            awaitListener();
            // Only a poll may be interrupted: an interrupt in the middle of a transaction closes H2's file.
            if (thread != null && !listening) {
                thread.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    /** A batch that was read when the loop is to stop is read again after the next start. */
    private boolean mayListen() {
        lock.lock();
        try {
            listening = !stopped;
            return listening;
        } finally {
            lock.unlock();
        }
    }

    private void listened() {
        lock.lock();
        try {
            listening = false;
            stopping.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitListener() {
        try {
            for (long left = PATIENCE.toNanos(); listening && left > 0; ) {
                left = stopping.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(SyncListener listener) {
        var backoff = Duration.ofSeconds(1);
        while (!stopped) {
            try {
                poll(listener);
                backoff = Duration.ofSeconds(1);
            } catch (MatrixException failure) {
                if (failure.kind() == Kind.TOKEN_DEAD) {
                    onDeadToken.run();
                    return;
                }
                if (!stopped) {
                    log.warn("Sync: {}. The next try follows by itself", failure.getMessage());
                }
                backoff = pause(failure.retryAfter().isZero() ? backoff : failure.retryAfter(), backoff);
            } catch (RuntimeException | Error failure) {
                // An error too (a stack or heap that did not suffice): a bot that lives but hears nothing helps nobody.
                if (!stopped) {
                    log.warn(
                            "A sync batch could not be stored ({}); it is read again",
                            failure.getClass().getName());
                }
                backoff = pause(backoff, backoff);
            }
        }
    }

    private void poll(SyncListener listener) {
        var since = positions.load();
        var query = new LinkedHashMap<String, String>();
        query.put("filter", FILTER);
        query.put("timeout", since.isEmpty() ? "0" : String.valueOf(POLL.toMillis()));
        query.put("set_presence", "offline");
        since.ifPresent(position -> query.put("since", position));
        var answer = http.get("sync", query, LIMIT);
        if (mayListen()) {
            try {
                listener.onSync(batch(answer, since));
                positions.store(answer.path("next_batch").asString());
            } finally {
                listened();
            }
        }
    }

    private static SyncBatch batch(JsonNode answer, Optional<String> since) {
        var rooms = answer.path("rooms");
        var joined = new ArrayList<SyncBatch.JoinedRoom>();
        each(
                rooms.path("join"),
                (room, news) -> joined.add(new SyncBatch.JoinedRoom(
                        room,
                        RoomEvents.read(news.path("state").path("events")),
                        RoomEvents.read(news.path("timeline").path("events")),
                        gap(news.path("timeline"), since))));
        var invitations = new ArrayList<SyncBatch.Invitation>();
        each(
                rooms.path("invite"),
                (room, news) -> invitations.add(new SyncBatch.Invitation(
                        room, RoomEvents.read(news.path("invite_state").path("events")))));
        var left = new ArrayList<RoomId>();
        each(rooms.path("leave"), (room, news) -> left.add(room));
        return new SyncBatch(since.isEmpty(), List.copyOf(joined), List.copyOf(invitations), List.copyOf(left));
    }

    /** A timeline that is {@code limited} begins later than the last one ended. */
    private static SyncBatch.@Nullable Gap gap(JsonNode timeline, Optional<String> since) {
        var before = timeline.path("prev_batch").asString("");
        return timeline.path("limited").asBoolean(false) && since.isPresent() && !before.isEmpty()
                ? new SyncBatch.Gap(before, since.get())
                : null;
    }

    private static void each(JsonNode rooms, java.util.function.BiConsumer<RoomId, JsonNode> then) {
        for (Map.Entry<String, JsonNode> entry : rooms.properties()) {
            then.accept(new RoomId(entry.getKey()), entry.getValue());
        }
    }

    /** Waits, unless the loop is stopped meanwhile; returns how long to wait next time. */
    private Duration pause(Duration wait, Duration backoff) {
        lock.lock();
        try {
            if (!stopped) {
                var ignored = stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        var longer = backoff.multipliedBy(2);
        return longer.compareTo(MOST_BACKOFF) > 0 ? MOST_BACKOFF : longer;
    }
}
