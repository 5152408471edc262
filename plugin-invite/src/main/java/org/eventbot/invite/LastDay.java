package org.eventbot.invite;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.eventbot.core.command.Refusal;

/**
 * The last day of an event, as an organizer types it.
 *
 * @param day wherever on earth the event takes place
 */
record LastDay(LocalDate day) {

    /** Where each day is over last. */
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

    /** @throws Refusal when it is not understood, or is over */
    static LastDay of(String typed, Instant now) {
        LastDay last;
        try {
            last = new LastDay(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException noDate) {
            throw new Refusal("“{}” is no date that I understand. Write it as in `--until 2027-01-31`.", typed);
        }
        if (!last.end().isAfter(now)) {
            throw new Refusal("{} is over already: an event that is to be linked ends later.", last.words());
        }
        return last;
    }

    /** The day in which that moment lies, somewhere on earth. */
    static LastDay on(Instant end) {
        return new LastDay(LocalDate.ofInstant(end.minusNanos(1), LAST_ZONE));
    }

    /** When that day is over everywhere. */
    Instant end() {
        return day.plusDays(1).atStartOfDay(LAST_ZONE).toInstant();
    }

    /** Whether an event that ends then would be forgotten earlier by this, or at the same time. */
    boolean isNotAfter(Instant end) {
        return !day.isAfter(on(end).day());
    }

    String words() {
        return SHOWN.format(day);
    }
}
