package org.eventbot.invite;

import java.time.Instant;
import java.time.ZoneOffset;

/** The only times that are kept for statistics: days, since a minute may tell who it was. */
final class Days {

    private Days() {}

    static String of(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
