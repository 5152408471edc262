package org.eventbot.pretix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionHintTests {

    @Test
    void saysNothingAboutAQuestionThatIsAsked() {
        assertThat(hint(new Question("matrix", "S", List.of(1L), false, false))).isEmpty();
        assertThat(hint(new Question("matrix", "T", List.of(1L), null, null))).isEmpty();
    }

    @Test
    void explainsHowToMakeAMissingQuestion() {
        assertThat(QuestionHint.about(Optional.empty(), "mxid")).hasValueSatisfying(text -> assertThat(text)
                .contains("no question with the internal identifier \"mxid\"", "Products, Questions"));
    }

    @Test
    void findsQuestionsThatCannotWork() {
        assertThat(hint(new Question("matrix", "B", List.of(1L), false, false)))
                .hasValueSatisfying(text -> assertThat(text).contains("does not ask for text"));
        assertThat(hint(new Question("matrix", "S", List.of(), false, false)))
                .hasValueSatisfying(text -> assertThat(text).contains("asked for no product"));
        assertThat(hint(new Question("matrix", "S", List.of(1L), true, false)))
                .hasValueSatisfying(text -> assertThat(text).contains("check-in only"));
        assertThat(hint(new Question("matrix", "S", List.of(1L), false, true)))
                .hasValueSatisfying(text -> assertThat(text).contains("hidden"));
    }

    private static Optional<String> hint(Question question) {
        return QuestionHint.about(Optional.of(question), "matrix");
    }
}
