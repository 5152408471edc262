package org.eventbot.pretix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eventbot.core.registration.MatrixAnswer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuestionWatchTests {

    private final Position answered = position(null, new MatrixAnswer("@ada:example.org"));
    private final Position silent = position(null, null);
    private final Position shirt = position(1L, null);
    private Optional<Question> question =
            Optional.of(new Question(7L, "matrix", null, "S", List.of(4L), false, false, null));
    private int lookups;

    private final QuestionWatch watch = new QuestionWatch(() -> {
        lookups++;
        return question.orElseThrow(() -> QuestionHint.gone(new EventPath("flock", "conf"), "matrix"));
    });

    @Test
    void asksNothingWhenNothingIsDoubtful() {
        assertThat(watch.asked(orders())).isEmpty();
        assertThat(watch.asked(orders(answered, shirt))).isEmpty();
        assertThat(lookups).isZero();
    }

    @Test
    void knowsTheProductsThatAreAsked() {
        assertThat(watch.asked(orders(answered, silent))).containsExactly(4L);
        assertThat(watch.asked(orders(answered, silent))).containsExactly(4L);
        assertThat(lookups).isEqualTo(1);
    }

    @Test
    void failsWhenTheQuestionIsGone() {
        question = Optional.empty();

        assertThatThrownBy(() -> watch.asked(orders(silent))).isInstanceOf(ShopTrouble.class);
    }

    @Test
    void noticesThatTheQuestionWentDuringTheReading() {
        watch.asked(orders(answered, silent));
        question = Optional.empty();

        assertThatThrownBy(() -> watch.asked(orders(silent, silent))).isInstanceOf(ShopTrouble.class);
    }

    private static List<Order> orders(Position... positions) {
        return List.of(new Order(
                "AAAAA", "p", false, Instant.parse("2026-11-22T20:00:00Z"), false, false, List.of(positions)));
    }

    private static Position position(@Nullable Long addonTo, @Nullable MatrixAnswer answer) {
        return new Position(1, 4L, null, null, addonTo, false, null, null, answer);
    }
}
