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

        assertThat(Bookmark.of(middle.cursor())).isEqualTo(middle);
        assertThat(Bookmark.of(middle.through().cursor())).isEqualTo(middle.through());
        assertThat(middle.through().begun(BEGAN).at(PLACED).cursor().value()).hasSizeLessThan(200);
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
    @ValueSource(strings = {"", "rubbish", "1 - - yesterday", "2 - - -", "1 - -"})
    void beginsAnewWhenTheCursorIsNotUnderstood(String text) {
        assertThat(Bookmark.of(new Cursor(text))).isEqualTo(Bookmark.START);
    }

    @Test
    void beginsAtTheBeginningWithoutCursor() {
        assertThat(Bookmark.of(null)).isEqualTo(Bookmark.START);
    }
}
