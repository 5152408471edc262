package org.eventbot.core.outbox.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;

/**
 * Requests in which another server has a say, and may take minutes for it. One that takes long goes on by itself while
 * everything else is sent; a server that keeps one waiting gets no second one meanwhile.
 */
@RequiredArgsConstructor
class SlowLanes {

    private static final int MOST = 8;

    private final Duration patience;
    private final Set<String> waitedFor = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> new Thread(work, "outbox-remote"));

    boolean isOpen(String destination) {
        return waitedFor.size() < MOST && !waitedFor.contains(destination);
    }

    /**
     * Waits a while for the answer.
     *
     * @param request must not throw
     * @param beforeLeaving when it takes longer, before anybody hears more of it
     * @param later gets an answer that came too late, on another thread
     */
    <T> Optional<T> carry(String destination, Supplier<T> request, Runnable beforeLeaving, Consumer<T> later)
            throws InterruptedException {
        waitedFor.add(destination);
        var answer = CompletableFuture.supplyAsync(request, threads)
                .whenComplete((ending, failure) -> waitedFor.remove(destination));
        try {
            return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            beforeLeaving.run();
            var ignored = answer.thenAccept(later);
            return Optional.empty();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a request ended in an unforeseen way", failure.getCause());
        }
    }

    /** Whoever is still waited for is asked again after the next start. */
    void stop() {
        threads.shutdownNow();
    }
}
