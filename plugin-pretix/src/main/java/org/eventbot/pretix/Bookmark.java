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
 * @param changedSince what this reading asks for; null for everything, and when it is through
 * @param began when this reading began, by the shop's clock; null until its first page came
 * @param placedSince how far this reading has come; null at its beginning and when it is through
 * @param thoroughAt when the last thorough reading began; null when that is this one
 */
record Bookmark(
        @Nullable Instant changedSince,
        @Nullable Instant began,
        @Nullable Instant placedSince,
        @Nullable Instant thoroughAt) {

    /**
     * An order is stamped before the transaction that changes it is through, so that it can appear behind the time
     * at which one has looked. A thorough reading looks back that far; there is one at least as often as this.
     */
    static final Duration OVERLAP = Duration.ofMinutes(2);

    /** The others, of which there are many when tickets sell well, look back as far as most transactions take. */
    static final Duration SHORT_OVERLAP = Duration.ofSeconds(10);

    static final Bookmark START = new Bookmark(null, null, null, null);

    private static final String VERSION = "3";
    private static final String NONE = "-";

    /**
     * The bookmark in a cursor. One that cannot be read means reading everything, which is never wrong; so does one of
     * a reading with another question, since what was read then says nothing about this one.
     */
    static Bookmark of(@Nullable Cursor cursor, String question) {
        String[] parts = cursor == null ? new String[0] : cursor.value().split(" ", -1);
        if (parts.length != 6 || !parts[0].equals(VERSION) || !parts[5].equals(mark(question))) {
            return START;
        }
        try {
            return new Bookmark(time(parts[1]), time(parts[2]), time(parts[3]), time(parts[4]));
        } catch (DateTimeParseException damaged) {
            return START;
        }
    }

    Cursor cursor(String question) {
        return new Cursor(String.join(
                " ", VERSION, text(changedSince), text(began), text(placedSince), text(thoroughAt), mark(question)));
    }

    // Identifiers may be longer than a cursor.
    private static String mark(String question) {
        var sum = new CRC32();
        sum.update(question.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    /**
     * Where a reading starts: the next one when this one is through, else where this one was left.
     *
     * @param now by our own clock; where that differs much from the shop's, every reading is thorough
     */
    Bookmark start(Instant now) {
        Instant last = began;
        Instant thorough = thoroughAt;
        if (placedSince != null || last == null || thorough == null) {
            return this;
        }
        boolean isSoon = Duration.between(thorough, now).abs().compareTo(OVERLAP) < 0;
        return isSoon
                ? new Bookmark(last.minus(SHORT_OVERLAP), null, null, thorough)
                : new Bookmark(thorough.minus(OVERLAP), null, null, null);
    }

    /** The same once its first page came; later pages do not count. */
    Bookmark begun(Instant generated) {
        return began == null ? new Bookmark(changedSince, generated, placedSince, thoroughAt) : this;
    }

    Bookmark at(Instant placed) {
        return new Bookmark(changedSince, began, placed, thoroughAt);
    }

    /** This reading is through. */
    Bookmark through() {
        return new Bookmark(null, began, null, thoroughAt == null ? began : thoroughAt);
    }

    private static @Nullable Instant time(String text) {
        return text.equals(NONE) ? null : Instant.parse(text);
    }

    private static String text(@Nullable Instant time) {
        return time == null ? NONE : time.toString();
    }
}
