package org.eventbot.pretix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.eventbot.core.registration.Cursor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookmarkTests {

    private static final Instant BEGAN = Instant.parse("2026-11-22T20:00:00.123456Z");
    private static final Instant PLACED = Instant.parse("2026-10-01T08:00:00Z");

    @Test
    void survivesAsCursor() {
        Bookmark middle = Bookmark.START.begun(BEGAN).at(PLACED);

        assertThat(Bookmark.of(middle.cursor("matrix"), "matrix")).isEqualTo(middle);
        assertThat(Bookmark.of(middle.through().cursor("matrix"), "matrix")).isEqualTo(middle.through());
        assertThat(middle.through().begun(BEGAN).at(PLACED).cursor("matrix").value())
                .hasSizeLessThan(200);
    }

    @Test
    void keepsTheTimeOfTheFirstPage() {
        assertThat(Bookmark.START.begun(BEGAN).begun(BEGAN.plusSeconds(9)).began())
                .isEqualTo(BEGAN);
    }

    @Test
    void asksNextForWhatChangedSinceShortlyBeforeItBegan() {
        assertThat(Bookmark.START.begun(BEGAN).at(PLACED).through())
                .isEqualTo(new Bookmark(BEGAN.minusSeconds(120), null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rubbish", "2 - - yesterday 1", "1 - - -", "2 - - -"})
    void beginsAnewWhenTheCursorIsNotUnderstood(String text) {
        assertThat(Bookmark.of(new Cursor(text), "matrix")).isEqualTo(Bookmark.START);
    }

    @Test
    void beginsAtTheBeginningWithoutCursor() {
        assertThat(Bookmark.of(null, "matrix")).isEqualTo(Bookmark.START);
    }

    @Test
    void beginsAnewForAnotherQuestion() {
        Cursor read = Bookmark.START.begun(BEGAN).at(PLACED).through().cursor("matrix");

        assertThat(Bookmark.of(read, "mxid")).isEqualTo(Bookmark.START);
        assertThat(Bookmark.START
                        .begun(BEGAN)
                        .at(PLACED)
                        .cursor("q".repeat(190))
                        .value())
                .hasSizeLessThan(200);
    }
}
