package org.eventbot.pretix;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;

/** Asks again where that may help: a few times, never for long, and as late as pretix wishes. */
@RequiredArgsConstructor
final class Perseverance {

    static final int ATTEMPTS = 3;

    /** Who waits longer keeps a person, or one of the few threads for jobs, waiting. The next reading comes anyway. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    private static final Duration WITHOUT_A_WORD = Duration.ofSeconds(5);

    private final Pause pause;

    /** What the request gives. @throws ShopTrouble the last one */
    <T> T get(Supplier<T> request) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return request.get();
            } catch (ShopTrouble trouble) {
                if (!waitAfter(trouble, attempt)) {
                    throw trouble;
                }
            }
        }
        return request.get();
    }

    private boolean waitAfter(ShopTrouble trouble, int attempt) {
        Optional<Duration> time = time(trouble, attempt).filter(wait -> wait.compareTo(LONGEST) <= 0);
        try {
            if (time.isPresent()) {
                pause.last(time.get());
            }
            return time.isPresent();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Optional<Duration> time(ShopTrouble trouble, int attempt) {
        return switch (trouble.kind()) {
            case LIMITED, BUSY -> trouble.retryAfter().or(() -> Optional.of(WITHOUT_A_WORD));
            case DOWN -> trouble.retryAfter().or(() -> Optional.of(growing(attempt)));
            case UNREACHABLE, BROKEN -> Optional.of(growing(attempt));
            default -> Optional.empty();
        };
    }

    /** One second, then four. */
    private static Duration growing(int attempt) {
        return Duration.ofSeconds((long) attempt * attempt);
    }

    /** Lets time pass. */
    @FunctionalInterface
    interface Pause {
        void last(Duration time) throws InterruptedException;
    }
}
