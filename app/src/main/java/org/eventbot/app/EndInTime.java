package org.eventbot.app;

import java.time.Duration;

/**
 * Ends the process when its orderly end takes too long. Nothing is lost by that: what is stored is written, and
 * everything else is done again after the next start. Those who stop programs kill them soon anyway.
 */
final class EndInTime {

    private static final Duration MOST = Duration.ofSeconds(18);

    private EndInTime() {}

    /** From the moment that the process is told to end. */
    static void guard() {
        Runtime.getRuntime().addShutdownHook(new Thread(EndInTime::watch, "end-in-time"));
    }

    private static void watch() {
        var guard = new Thread(EndInTime::halt, "end-in-time");
        guard.setDaemon(true);
        guard.start();
    }

    private static void halt() {
        try {
            Thread.sleep(MOST.toMillis());
            Runtime.getRuntime().halt(1);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
