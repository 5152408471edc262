package org.eventbot.core.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.eventbot.core.identifier.Identifier;
import org.eventbot.core.matrix.MatrixId;

/**
 * Words of the bot: a Markdown template of ours and values from elsewhere, which can never become markup. Identifiers
 * among the values are shown, people as links that clients render as pills; nowhere else do they show themselves.
 */
public final class Text {

    private static final Pattern PLACE = Pattern.compile("\\{}");
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]()#+\\-.!|<>~&:@$^=\"']");
    private static final Pattern COMMAND = Pattern.compile("(?<!\\\\)`!(?=\\p{L})");
    private static final Pattern LINE_END = Pattern.compile("\\R");

    /** Turns the direction of what follows, or is no text: words of others must not rearrange or hide ours. */
    private static final Pattern MISLEADING =
            Pattern.compile("[\\p{Cc}&&[^\t]]|[\\x{61C}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).softbreak("<br>").build();

    private final String plain;
    private final String markdown;

    private Text(String plain, String markdown) {
        this.plain = plain;
        this.markdown = markdown;
    }

    /**
     * Fills the values into the template's places, one {@code {}} each.
     *
     * @param template Markdown of ours
     * @throws IllegalArgumentException when places and values differ in number
     */
    public static Text of(String template, Object... values) {
        long places = PLACE.matcher(template).results().count();
        if (places != values.length) {
            throw new IllegalArgumentException("The text has " + places + " places for " + values.length + " values");
        }
        return new Text(
                fill(template, values, (value, inCode) -> shown(value)),
                fill(template, values, (value, inCode) -> inCode ? code(value) : escaped(value)));
    }

    /** Texts below each other. */
    public static Text lines(List<Text> lines) {
        return new Text(
                String.join("\n", lines.stream().map(Text::plain).toList()),
                String.join("\n", lines.stream().map(line -> line.markdown).toList()));
    }

    /** This text, and another one below it. */
    public Text and(Text below) {
        return lines(List.of(this, below));
    }

    /** With another prefix before the commands that stand in backticks. */
    Text withPrefix(String prefix) {
        var replacement = Matcher.quoteReplacement("`" + prefix);
        return new Text(
                COMMAND.matcher(plain).replaceAll(replacement),
                COMMAND.matcher(markdown).replaceAll(replacement));
    }

    /** What every client can show. */
    public String plain() {
        return plain;
    }

    /** For clients that show {@code org.matrix.custom.html}. */
    public String html() {
        return HTML.render(PARSER.parse(markdown)).strip();
    }

    private static String fill(String template, Object[] values, BiFunction<Object, Boolean, String> show) {
        var left = new ArrayList<>(List.of(values));
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(
                        show.apply(left.remove(0), isInCode(template.substring(0, place.start())))));
    }

    private static boolean isInCode(String before) {
        return before.chars().filter(character -> character == '`').count() % 2 == 1;
    }

    private static String shown(Object value) {
        if (value instanceof Text text) {
            return text.plain;
        }
        var words = value instanceof Identifier identifier ? identifier.value() : Objects.toString(value);
        return MISLEADING.matcher(LINE_END.matcher(words).replaceAll(" ")).replaceAll("\uFFFD");
    }

    /** Between backticks a backslash is a backslash; only another backtick would end the code. */
    private static String code(Object value) {
        return shown(value).replaceAll("\\s+", " ").replace('`', '\'');
    }

    private static String escaped(Object value) {
        if (value instanceof Text text) {
            return text.markdown;
        }
        String text = MARKUP.matcher(shown(value).replaceAll("\\s+", " ")).replaceAll("\\\\$0");
        if (value instanceof MatrixId person) {
            return "[" + text + "](https://matrix.to/#/" + Percent.encode(person.value()) + ")";
        }
        return text;
    }

    @Override
    public String toString() {
        return "[text]";
    }
}
