package org.eventbot.pretix;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.zip.CRC32;
import org.eventbot.core.registration.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Where a reading stands. A reading asks for what changed since some time (the first one for everything), page by page
 * by time of placing; when it is through, the next one asks for what changed since this one began.
 *
 * @param changedSince what this reading asks for; null for everything
 * @param began when this reading began, by the shop's clock; null until its first page came
 * @param placedSince how far this reading has come; null at its beginning
 */
record Bookmark(
        @Nullable Instant changedSince,
        @Nullable Instant began,
        @Nullable Instant placedSince) {

    /**
     * An order is stamped before the transaction that changes it is through, so that it can appear behind the time
     * at which one has looked.
     */
    static final Duration OVERLAP = Duration.ofMinutes(2);

    static final Bookmark START = new Bookmark(null, null, null);

    private static final String VERSION = "2";
    private static final String NONE = "-";

    /**
     * The bookmark in a cursor. One that cannot be read means reading everything, which is never wrong; so does one of
     * a reading with another question, since what was read then says nothing about this one.
     */
    static Bookmark of(@Nullable Cursor cursor, String question) {
        String[] parts = cursor == null ? new String[0] : cursor.value().split(" ", -1);
        if (parts.length != 5 || !parts[0].equals(VERSION) || !parts[4].equals(mark(question))) {
            return START;
        }
        try {
            return new Bookmark(time(parts[1]), time(parts[2]), time(parts[3]));
        } catch (DateTimeParseException damaged) {
            return START;
        }
    }

    Cursor cursor(String question) {
        return new Cursor(
                String.join(" ", VERSION, text(changedSince), text(began), text(placedSince), mark(question)));
    }

    // Identifiers may be longer than a cursor.
    private static String mark(String question) {
        var sum = new CRC32();
        sum.update(question.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    /** The same once its first page came; later pages do not count. */
    Bookmark begun(Instant generated) {
        return began == null ? new Bookmark(changedSince, generated, placedSince) : this;
    }

    Bookmark at(Instant placed) {
        return new Bookmark(changedSince, began, placed);
    }

    /** Where the next reading starts. */
    Bookmark through() {
        return new Bookmark(began == null ? null : began.minus(OVERLAP), null, null);
    }

    private static @Nullable Instant time(String text) {
        return text.equals(NONE) ? null : Instant.parse(text);
    }

    private static String text(@Nullable Instant time) {
        return time == null ? NONE : time.toString();
    }
}
