package org.eventbot.testkit.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waiting for a server to have done something: asks again every few milliseconds, never longer than told. */
public final class Patience {

    private static final long PAUSE_MILLIS = 50;

    private Patience() {}

    /**
     * What the question yields once it yields something.
     *
     * @param what names the awaited in the error, without naming people
     * @throws IllegalStateException if nothing came within the limit
     */
    public static <T> T await(String what, Duration limit, Supplier<Optional<T>> question) {
        long end = System.nanoTime() + limit.toNanos();
        Optional<T> answer = question.get();
        while (answer.isEmpty() && System.nanoTime() < end) {
            pause();
            answer = question.get();
        }
        return answer.orElseThrow(() -> new IllegalStateException(
                "Expected %s within %s, found nothing. Look at the bot's log, or wait longer.".formatted(what, limit)));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a server", e);
        }
    }
}
