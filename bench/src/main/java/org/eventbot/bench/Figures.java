package org.eventbot.bench;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The one way in which figures are printed and averaged. */
final class Figures {

    private Figures() {}

    /** A figure, as {@code name=value}. */
    static void print(String name, double value) {
        System.out.println(name + "=" + String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.2f", value));
    }

    /** How it is getting on, for who watches. */
    static void say(String text) {
        System.err.println("bench: " + text);
    }

    static double median(Collection<Double> values) {
        return quantile(values, 0.5);
    }

    /** The smallest value that so great a part of them does not exceed; between two, their mean. */
    static double quantile(Collection<Double> values, double part) {
        List<Double> sorted = values.stream().sorted().toList();
        double place = part * (sorted.size() - 1);
        double below = sorted.get((int) Math.floor(place));
        double above = sorted.get((int) Math.ceil(place));
        return below + (above - below) * (place - Math.floor(place));
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    /** Lets a process come to rest. There is nothing to wait for but time. */
    static void rest(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
