package org.eventbot.pretix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eventbot.core.message.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuestionHintTests {

    private static final LocalName WORDS = new LocalName(Map.of("en", "Such as @name:example.org"));
    private static final Item TICKET = item(1, "Ticket", true, true);

    @Test
    void saysNothingAboutAQuestionThatIsAsked() {
        assertThat(hint(question("S", List.of(1L), false, false))).isEmpty();
        assertThat(hint(question("T", List.of(1L), null, null))).isEmpty();
    }

    @Test
    void explainsHowToMakeAMissingQuestion() {
        assertThat(QuestionHint.about(Optional.empty(), List.of(TICKET), "mxid").map(Text::plain))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("no question with the internal identifier \"mxid\"", "Products, Questions")
                        .contains("Help text, to copy: If you use Matrix, enter your full Matrix ID")
                        .contains("for each ticket", "order or of the invoice address", "does not count")
                        .contains("!pretix question"));
    }

    @Test
    void findsQuestionsThatCannotWork() {
        assertThat(hint(question("B", List.of(1L), false, false)))
                .hasValueSatisfying(text -> assertThat(text).contains("does not ask for text"));
        assertThat(hint(question("S", List.of(), false, false)))
                .hasValueSatisfying(text -> assertThat(text).contains("asked for no product"));
        assertThat(hint(question("S", List.of(1L), true, false)))
                .hasValueSatisfying(text -> assertThat(text).contains("check-in only"));
        assertThat(hint(question("S", List.of(1L), false, true)))
                .hasValueSatisfying(text -> assertThat(text).contains("hidden"));
    }

    @Test
    void namesTheTicketsForWhichItIsNotAsked() {
        var items = List.of(
                TICKET, item(2, "Gala", true, true), item(3, "Shirt", true, false), item(4, "Old", false, true));

        assertThat(QuestionHint.about(Optional.of(question("S", List.of(1L), false, false)), items, "matrix")
                        .map(Text::plain))
                .hasValueSatisfying(text ->
                        assertThat(text).contains("not asked for: Gala.").doesNotContain("Shirt", "Old", "Ticket"));
    }

    @Test
    void offersAHelpTextWhereThereIsNone() {
        var bare = new Question(7L, "matrix", null, "S", List.of(1L), false, false, null);

        assertThat(hint(bare)).hasValueSatisfying(text -> assertThat(text)
                .contains("no help text yet", "to copy: If you use Matrix"));
    }

    @Test
    void saysInATroubleWhichQuestionIsGone() {
        ShopTrouble gone = QuestionHint.gone(new EventPath("flock", "conf"), "matrix");

        assertThat(gone.kind()).isEqualTo(ShopTrouble.Kind.NO_QUESTION);
        assertThat(gone.text().plain())
                .contains("flock/conf", "\"matrix\"", "renamed", "everybody keeps what they have");
    }

    private static Optional<String> hint(Question question) {
        return QuestionHint.about(Optional.of(question), List.of(TICKET), "matrix")
                .map(Text::plain);
    }

    private static Question question(
            String type, List<Long> items, @Nullable Boolean atCheckin, @Nullable Boolean hidden) {
        return new Question(7L, "matrix", WORDS, type, items, atCheckin, hidden, WORDS);
    }

    private static Item item(long id, String name, boolean active, boolean admission) {
        return new Item(id, new LocalName(Map.of("en", name)), active, admission, null);
    }
}
