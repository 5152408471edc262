package org.eventbot.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTests {

    @Test
    void rendersTheTemplateAsHtmlAndKeepsItPlain() {
        var text = Text.of("**{}** of {}", 3, "ten");

        assertThat(text.plain()).isEqualTo("**3** of ten");
        assertThat(text.html()).isEqualTo("<p><strong>3</strong> of ten</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**bold** _it_ `code` ~~x~~",
                "<b>x</b> <script>alert(1)</script>",
                "[here](https://evil.example)",
                "![x](mxc://evil/x)",
                "<https://evil.example>",
                "# Title",
                "- item",
                "1. item",
                "1) item",
                "> quote",
                "---",
                "&lt;b&gt;",
                "\\*x\\*",
                "    indented code",
                "```x```",
                "a\\"
            })
    void neverTakesAValueAsMarkup(String value) {
        var text = Text.of("{}", value);

        assertThat(text.plain()).isEqualTo(value);
        assertThat(text.html()).startsWith("<p>").endsWith("</p>");
        assertThat(text.html().substring(3, text.html().length() - 4)).doesNotContain("<", ">");
        assertThat(shown(text.html())).isEqualTo(value.strip());
    }

    @Test
    void keepsAValueOnItsLine() {
        assertThat(Text.of("Name: {}", "a\n\n# b\r\nc").html()).isEqualTo("<p>Name: a # b c</p>");
    }

    @Test
    void showsAValueInCodeAsItIs() {
        assertThat(Text.of("Type `!plugin enable {}`.", new RoomId("!a_b:example.org"))
                        .html())
                .isEqualTo("<p>Type <code>!plugin enable !a_b:example.org</code>.</p>");
        assertThat(Text.of("`{}` and {}", "*", "*").html()).isEqualTo("<p><code>*</code> and *</p>");
    }

    @Test
    void letsNoValueOutOfItsCode() {
        var html = Text.of("Type `{}` now", "x` **y** `z").html();

        assertThat(html)
                .startsWith("<p>Type <code>x")
                .endsWith("z</code> now</p>")
                .doesNotContain("strong");
    }

    @Test
    void linksPeople() {
        var text = Text.of("{} is in", new MatrixId("@a_b/c:example.org"));

        assertThat(text.plain()).isEqualTo("@a_b/c:example.org is in");
        assertThat(text.html())
                .isEqualTo(
                        "<p><a href=\"https://matrix.to/#/%40a_b%2Fc%3Aexample.org\">@a_b/c:example.org</a> is in</p>");
    }

    @Test
    void showsIdentifiersOnlyWhereTheyAreMeantToBeShown() {
        var text = Text.of("in {}", new RoomId("!room:example.org"));

        assertThat(text.plain()).isEqualTo("in !room:example.org");
        assertThat(text).hasToString("[text]");
    }

    @Test
    void takesATextAsAValue() {
        assertThat(Text.of("See {}.", Text.of("**{}**", "*")).html()).isEqualTo("<p>See <strong>*</strong>.</p>");
    }

    @Test
    void putsTextsBelowEachOther() {
        var text = Text.lines(List.of(Text.of("one"), Text.of("- {}", "two"))).and(Text.of("three"));

        assertThat(text.plain()).isEqualTo("one\n- two\nthree");
        assertThat(Text.of("one").and(Text.of("two")).html()).isEqualTo("<p>one<br>two</p>");
    }

    @Test
    void refusesATemplateThatDoesNotFitItsValues() {
        assertThatThrownBy(() -> Text.of("{} and {}", "one"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The text has 2 places for 1 values");
        assertThatThrownBy(() -> Text.of("none", "one")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesPlacesInValuesAsWords() {
        assertThat(Text.of("{} {}", "{}", "$1 \\").plain()).isEqualTo("{} $1 \\");
    }

    private static String shown(String html) {
        return html.substring(3, html.length() - 4)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
