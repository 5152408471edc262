package org.eventbot.pretix;

import java.time.Duration;
import java.time.Instant;

/** A time that lies back, for people. */
final class Ago {

    private Ago() {}

    static String words(Instant then, Instant now) {
        Duration past = Duration.between(then, now);
        if (past.toMinutes() < 1) {
            return "less than a minute ago";
        }
        if (past.toHours() < 1) {
            return count(past.toMinutes(), "minute");
        }
        return past.toDays() < 2 ? count(past.toHours(), "hour") : count(past.toDays(), "day");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s") + " ago";
    }
}
