package org.eventbot.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventbot.core.matrix.MatrixId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTests {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\u2028", "\u0085"})
    void keepsWordsOfOthersOnTheirLine(String end) {
        assertThat(Text.of("Event {}", "Party" + end + "Refund at evil.example").plain())
                .isEqualTo("Event Party Refund at evil.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202E", "\u2066", "\u200F", "\u0000", "\u001B"})
    void letsWordsOfOthersNotTurnOrHideOurs(String sign) {
        var text = Text.of("{}: not paid", "ORDER" + sign);

        assertThat(text.plain()).isEqualTo("ORDER\uFFFD: not paid");
        assertThat(text.html()).doesNotContain(sign);
    }

    @Test
    void linksToThePersonThatWasMeantWhateverTheNameLooksLike() {
        assertThat(Text.of("{}", new MatrixId("@eve\u202E:example.org")).html())
                .contains("https://matrix.to/#/%40eve%E2%80%AE%3Aexample.org");
    }

    @Test
    void makesNoMarkupOfWordsOfOthers() {
        var html = Text.of(
                        "- {} “{}”",
                        "<img src=x> [a](https://evil.example) @room `x` **b** &lt; \\",
                        "<a href=\"https://matrix.to/#/@x:y\">x</a>")
                .html();

        assertThat(html).doesNotContain("<img", "<a ", "<strong>", "<code>");
    }
}
