package org.eventbot.retention;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times for people, who sit in many zones. */
final class Times {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern(
                    "EEEE, d MMMM uuuu 'at' HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Times() {}

    static String shown(Instant time) {
        return SHOWN.format(time);
    }

    static String day(Instant time) {
        return DAY.format(time);
    }
}
