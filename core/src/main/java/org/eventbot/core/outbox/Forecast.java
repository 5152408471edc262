package org.eventbot.core.outbox;

import java.time.Duration;

/**
 * How much waits to be sent, and about how long that takes.
 *
 * @param waiting everything that the account has still to do
 * @param atBest if the homeserver does not limit the account
 * @param atWorst if it limits the account as Synapse does unless told otherwise; the same as {@code atBest} once it is
 *     known whether and how it does
 */
public record Forecast(long waiting, Duration atBest, Duration atWorst) {

    private static final Duration IN_WHOLE_MINUTES = Duration.ofMinutes(10);

    /** Whether the homeserver's limit, or that there is none, is known. */
    public boolean isSure() {
        return atBest.equals(atWorst);
    }

    /** For people, as in "which takes about 3 minutes". */
    public String words() {
        var worst = words(atWorst);
        return words(atBest).equals(worst)
                ? worst
                : "between " + words(atBest) + " and " + worst + ", depending on how fast the homeserver lets me";
    }

    /** Rounded up, to quarters of a minute where that matters. */
    private static String words(Duration time) {
        if (time.compareTo(Duration.ofMinutes(1)) < 0) {
            return "less than a minute";
        }
        if (time.compareTo(IN_WHOLE_MINUTES) < 0) {
            var quarters = (time.toSeconds() + 14) / 15;
            var rest = quarters % 4 == 0 ? "" : " " + quarters % 4 * 15 + " seconds";
            return counted(quarters / 4, "minute") + rest;
        }
        var minutes = time.plusSeconds(59).toMinutes();
        return minutes < 120 ? counted(minutes, "minute") : counted((minutes + 59) / 60, "hour");
    }

    private static String counted(long number, String unit) {
        return "about " + number + " " + unit + (number == 1 ? "" : "s");
    }
}
