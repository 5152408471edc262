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
import java.util.function.BooleanSupplier;
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
    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);
    private static final Duration MOST_BACKOFF = Duration.ofSeconds(15);
    private static final Duration MOST_ASKED_FOR = Duration.ofMinutes(5);

    /** Beside a batch each event would wake a long poll, which costs the homeserver a third of its pace (measured). */
    private static final Duration BETWEEN_SHORT_POLLS = Duration.ofSeconds(4);

    /** A homeserver that was set up anew, or brought back from a backup, does not know where the bot was. */
    private static final int UNKNOWN_POSITION_AFTER = 3;

    private final MatrixHttp http;
    private final SyncPositions positions;
    private final Runnable onDeadToken;
    private final BooleanSupplier isBatchRunning;
    private final SyncAppetite appetite = new SyncAppetite();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition stopping = lock.newCondition();
    private volatile boolean stopped;
    private boolean listening;
    private int positionRefused;
    private @Nullable Thread thread;

    /** @param isBatchRunning whether to ask now and then, instead of waiting at the homeserver for the next event */
    SyncLoop(MatrixHttp http, SyncPositions positions, Runnable onDeadToken, BooleanSupplier isBatchRunning) {
        this.http = http;
        this.positions = positions;
        this.onDeadToken = onDeadToken;
        this.isBatchRunning = isBatchRunning;
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
        var backoff = FIRST_BACKOFF;
        while (!stopped) {
            try {
                poll(listener);
                backoff = FIRST_BACKOFF;
            } catch (MatrixException failure) {
                if (failure.kind() == Kind.TOKEN_DEAD) {
                    onDeadToken.run();
                    return;
                }
                if (!stopped) {
                    log.warn("Sync: {}. The next try follows by itself", failure.getMessage());
                }
                learnFrom(failure);
                pause(wait(failure, backoff));
                backoff = longer(backoff);
            } catch (RuntimeException | Error failure) {
                // An error too (a stack or heap that did not suffice): a bot that lives but hears nothing helps nobody.
                if (!stopped) {
                    log.warn(
                            "A sync batch could not be stored ({}); it is read again",
                            failure.getClass().getName());
                }
                if (failure instanceof OutOfMemoryError) {
                    appetite.wasTooMuch();
                }
                pause(backoff);
                backoff = longer(backoff);
            }
        }
    }

    private void learnFrom(MatrixException failure) {
        if (failure.isTooLarge()) {
            appetite.wasTooMuch();
        }
        positionRefused = failure.kind() == Kind.REFUSED && failure.status() == 400 ? positionRefused + 1 : 0;
        if (positionRefused >= UNKNOWN_POSITION_AFTER) {
            log.warn("The homeserver does not know how far the bot had read; it reads on from now");
            positions.forget();
            positionRefused = 0;
        }
    }

    private static Duration wait(MatrixException failure, Duration backoff) {
        var asked = failure.retryAfter();
        return asked.isZero() ? backoff : asked.compareTo(MOST_ASKED_FOR) > 0 ? MOST_ASKED_FOR : asked;
    }

    private static Duration longer(Duration backoff) {
        var longer = backoff.multipliedBy(2);
        return longer.compareTo(MOST_BACKOFF) > 0 ? MOST_BACKOFF : longer;
    }

    private void poll(SyncListener listener) {
        var since = positions.load();
        var isShort = since.isEmpty() || isBatchRunning.getAsBoolean();
        if (isShort && since.isPresent()) {
            pause(BETWEEN_SHORT_POLLS);
        }
        var query = new LinkedHashMap<String, String>();
        query.put("filter", since.isEmpty() ? SyncAppetite.FIRST : appetite.filter());
        query.put("timeout", isShort ? "0" : String.valueOf(POLL.toMillis()));
        query.put("set_presence", "offline");
        since.ifPresent(position -> query.put("since", position));
        var answer = http.news("sync", query, LIMIT);
        var next = answer.path("next_batch").asString("");
        if (next.isEmpty()) {
            throw MatrixException.unreachable(new IllegalStateException("an answer to a sync without its position"));
        }
        if (mayListen()) {
            try {
                listener.onSync(batch(answer, since));
                positions.store(next);
                appetite.wasFine();
                positionRefused = 0;
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

    /** Waits, unless the loop is stopped meanwhile. */
    private void pause(Duration wait) {
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
    }
}
