package org.eventbot.invite;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eventbot.core.command.Refusal;

/**
 * When something is to start, as a person types it: date, time and zone, or time and zone for the next time it is that
 * late.
 *
 * @param time the moment, in the zone that was typed
 */
record StartTime(ZonedDateTime time) {

    private static final Pattern TYPED =
            Pattern.compile("(?:(\\d{4}-\\d{2}-\\d{2})[T ])?(\\d{1,2}:\\d{2})(?::00)? ?([A-Za-z+-][A-Za-z0-9_/:+-]*)?");
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu 'at' HH:mm", Locale.ENGLISH);

    /** @throws Refusal when it is not understood, has no zone, or is over */
    static StartTime of(String typed, Instant now) {
        var parts = TYPED.matcher(typed.strip());
        if (!parts.matches()) {
            throw refusal("“{}” is no time that I understand.", typed);
        }
        if (parts.group(3) == null) {
            throw refusal("“{}” has no time zone, and people sit in many.", typed);
        }
        try {
            var zone = ZoneId.of(parts.group(3));
            var hour = LocalTime.parse((parts.group(2).length() == 4 ? "0" : "") + parts.group(2));
            return parts.group(1) == null
                    ? new StartTime(next(hour, now.atZone(zone)))
                    : new StartTime(
                            future(LocalDate.parse(parts.group(1)).atTime(hour).atZone(zone), now));
        } catch (DateTimeException noSuchTime) {
            throw refusal("“{}” is no time that there is.", typed);
        }
    }

    Instant instant() {
        return time.toInstant();
    }

    /** What was understood. */
    String words() {
        return SHOWN.format(time) + " (" + time.getZone().getId() + ")";
    }

    private static ZonedDateTime next(LocalTime hour, ZonedDateTime now) {
        var today = now.with(hour);
        return today.isAfter(now)
                ? today
                : now.toLocalDate().plusDays(1).atTime(hour).atZone(now.getZone());
    }

    private static ZonedDateTime future(ZonedDateTime time, Instant now) {
        if (!time.toInstant().isAfter(now)) {
            throw new Refusal("{} is over already. Write `!invite run` to start now.", SHOWN.format(time));
        }
        return time;
    }

    private static Refusal refusal(String words, String typed) {
        return new Refusal(
                words + " Write it as in `!invite run --at 2027-03-01 18:00 Europe/Berlin`, `--at 18:00 Europe/Berlin`"
                        + " or `--at 2027-03-01T18:00+01:00`.",
                typed);
    }
}
