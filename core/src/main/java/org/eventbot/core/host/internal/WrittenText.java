package org.eventbot.core.host.internal;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventbot.core.matrix.MatrixLink;
import org.eventbot.core.matrix.internal.RoomEvent;
import org.springframework.web.util.HtmlUtils;

/**
 * What somebody wrote, with the IDs of the people and rooms that were picked from a list: there the plain text has only a
 * name to show (Matrix specification, "User and room mentions", "Rich replies").
 */
final class WrittenText {

    /** Nobody types a longer command; what is longer would only cost time and space. */
    private static final int LONGEST = 4000;

    private static final int LONGEST_HTML = 4 * LONGEST;

    private static final Pattern LINK =
            Pattern.compile("(?is)<a\\s[^<>]*?href=[\"']([^\"'<>]*)[\"'][^<>]*>([^<>]*)</a>");
    private static final Pattern LINE_END = Pattern.compile("(?i)<(?:br|/p|/div|/li)\\b[^<>]*>");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final String QUOTE_END = "</mx-reply>";

    private WrittenText() {}

    static Optional<String> of(RoomEvent message) {
        return html(message)
                .map(WrittenText::readable)
                .or(() -> message.text("body").map(body -> isReply(message) ? withoutQuote(body) : body))
                .map(text -> text.replace('\u00A0', ' ').strip())
                .filter(text -> text.length() <= LONGEST);
    }

    /** What the links lead to: people and rooms. */
    static Stream<String> links(RoomEvent message) {
        return html(message).map(WrittenText::own).stream()
                .flatMap(own -> LINK.matcher(own).results())
                .map(WrittenText::target);
    }

    /** Where it says more than the plain text. */
    private static Optional<String> html(RoomEvent message) {
        return message.text("formatted_body")
                .filter(text -> message.text("format")
                        .filter("org.matrix.custom.html"::equals)
                        .isPresent())
                .filter(text ->
                        text.length() <= LONGEST_HTML && LINK.matcher(text).find());
    }

    private static boolean isReply(RoomEvent message) {
        return message.content().path("m.relates_to").path("m.in_reply_to").isObject();
    }

    /** Older clients repeat what they answer to. */
    private static String withoutQuote(String body) {
        return body.lines().dropWhile(line -> line.startsWith(">")).collect(Collectors.joining("\n"));
    }

    private static String readable(String html) {
        var linked = LINK.matcher(own(html))
                .replaceAll(link -> Matcher.quoteReplacement(HtmlUtils.htmlEscape(target(link))));
        return HtmlUtils.htmlUnescape(
                TAG.matcher(LINE_END.matcher(linked).replaceAll("\n")).replaceAll(""));
    }

    /** Without what it answers to. */
    private static String own(String html) {
        return html.substring(Math.max(0, html.lastIndexOf(QUOTE_END))).replace(QUOTE_END, "");
    }

    /** A link to anything else is as good as its words. */
    private static String target(MatchResult link) {
        var address = HtmlUtils.htmlUnescape(link.group(1));
        return Optional.of(address)
                .filter(MatrixLink::isLink)
                .flatMap(one -> new MatrixLink(one).target())
                .map(WrittenText::inOneWord)
                .orElseGet(() -> HtmlUtils.htmlUnescape(link.group(2)));
    }

    private static String inOneWord(String target) {
        return target.matches("[^\\s\"']+") ? target : '"' + target.replace('"', '\'') + '"';
    }
}
