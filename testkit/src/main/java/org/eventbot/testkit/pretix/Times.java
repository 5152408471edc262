package org.eventbot.testkit.pretix;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.eventbot.testkit.http.Answer;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.RefusalException;

/** Times as pretix writes and reads them: UTC, to the microsecond. */
final class Times {

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Times() {}

    static Instant rounded(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    static String text(Instant instant) {
        Instant rounded = rounded(instant);
        return rounded.equals(rounded.truncatedTo(ChronoUnit.SECONDS)) ? rounded.toString() : MICROS.format(rounded);
    }

    /** The instant of a filter's value. */
    static Instant filter(String parameter, String value) {
        try {
            return parse(value);
        } catch (DateTimeException e) {
            throw new RefusalException(
                    Answer.json(400, Json.of(Map.of(parameter, List.of("Enter a valid date/time.")))));
        }
    }

    static Instant parse(String value) {
        if (value.length() == "2026-01-01".length()) {
            return LocalDate.parse(value).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        boolean offset = value.endsWith("Z") || value.lastIndexOf('+') > 0 || value.lastIndexOf('-') > 10;
        return offset
                ? OffsetDateTime.parse(value).toInstant()
                : LocalDateTime.parse(value).toInstant(ZoneOffset.UTC);
    }
}
