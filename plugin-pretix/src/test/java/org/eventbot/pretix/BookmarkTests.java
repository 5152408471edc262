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
    private static final Bookmark READ = Bookmark.START.begun(BEGAN).through();

    @Test
    void survivesAsCursor() {
        Bookmark middle = Bookmark.START.begun(BEGAN).at(PLACED);

        assertThat(Bookmark.of(middle.cursor("matrix"), "matrix")).isEqualTo(middle);
        assertThat(Bookmark.of(middle.through().cursor("matrix"), "matrix")).isEqualTo(middle.through());
        assertThat(new Bookmark(BEGAN, BEGAN, BEGAN, BEGAN).cursor("matrix").value())
                .hasSizeLessThan(200);
    }

    @Test
    void keepsTheTimeOfTheFirstPage() {
        assertThat(Bookmark.START.begun(BEGAN).begun(BEGAN.plusSeconds(9)).began())
                .isEqualTo(BEGAN);
    }

    @Test
    void looksBackAsFarAsTransactionsTakeAfterAWhile() {
        assertThat(READ.start(BEGAN.plusSeconds(120)))
                .isEqualTo(new Bookmark(BEGAN.minusSeconds(120), null, null, null));
    }

    @Test
    void looksBackALittleShortlyAfterAThoroughReading() {
        Bookmark second = READ.start(BEGAN.plusSeconds(60));

        assertThat(second).isEqualTo(new Bookmark(BEGAN.minusSeconds(10), null, null, BEGAN));
    }

    @Test
    void looksBackBeforeTheLastThoroughReadingThoughOthersFollowedIt() {
        Bookmark second = READ.start(BEGAN.plusSeconds(60)).begun(BEGAN.plusSeconds(60));
        Bookmark third = second.through().start(BEGAN.plusSeconds(90));
        assertThat(third.changedSince()).isEqualTo(BEGAN.plusSeconds(50));

        Bookmark fourth = third.begun(BEGAN.plusSeconds(90)).through().start(BEGAN.plusSeconds(130));
        assertThat(fourth.changedSince()).isEqualTo(BEGAN.minusSeconds(120));
        assertThat(fourth.begun(BEGAN.plusSeconds(130)).through())
                .isEqualTo(new Bookmark(null, BEGAN.plusSeconds(130), null, BEGAN.plusSeconds(130)));
    }

    @Test
    void isAlwaysThoroughWhenTheShopsClockIsAnother() {
        assertThat(READ.start(BEGAN.minusSeconds(3600)).changedSince()).isEqualTo(BEGAN.minusSeconds(120));
    }

    @Test
    void goesOnWithAReadingThatWasLeft() {
        Bookmark left =
                READ.start(BEGAN.plusSeconds(60)).begun(BEGAN.plusSeconds(60)).at(PLACED);

        assertThat(left.start(BEGAN.plusSeconds(9000))).isEqualTo(left);
        assertThat(Bookmark.START.start(BEGAN)).isEqualTo(Bookmark.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rubbish", "3 - - yesterday - 1", "2 - - - 1", "3 - - -", "3 - - - -"})
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
