package org.eventbot.core.matrix;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link that clients make for people and rooms: {@code https://matrix.to/#/…}, {@code matrix:u/…} and the addresses of
 * web clients (Matrix specification, appendix "URIs").
 *
 * @param text as typed
 */
public record MatrixLink(String text) {

    private static final Pattern WEB = Pattern.compile("(?i)(?:https?://|matrix\\.to/).*");
    private static final Pattern URI = Pattern.compile("(?i)(?:web\\+)?matrix:(?://)?(u|user|r|roomid)/([^?#]*).*");

    private static final Map<String, String> SIGNS = Map.of("u", "@", "user", "@", "r", "#", "roomid", "!");
    private static final Pattern PLACE = Pattern.compile("(?i).*#/(?:room/|user/)?([^/?]+).*");

    public static boolean isLink(String text) {
        return WEB.matcher(text).matches() || URI.matcher(text).matches();
    }

    boolean leadsToRoom() {
        var uri = URI.matcher(text);
        if (uri.matches()) {
            return uri.group(1).toLowerCase(Locale.ROOT).startsWith("r");
        }
        String target = decoded(text.substring(text.lastIndexOf('/') + 1));
        return target.startsWith("#") || target.startsWith("!");
    }

    /** What the link leads to: {@code @person:server}, {@code #address:server} or {@code !room}; empty for others. */
    public Optional<String> target() {
        var uri = URI.matcher(text);
        if (uri.matches()) {
            var path = decoded(uri.group(2).replaceFirst("/.*", ""));
            return Optional.of(SIGNS.get(uri.group(1).toLowerCase(Locale.ROOT)) + path);
        }
        var place = PLACE.matcher(text);
        return Optional.of(place)
                .filter(Matcher::matches)
                .map(found -> decoded(found.group(1)))
                .filter(target -> target.matches("[@#!].+"));
    }

    Optional<MatrixId> person() {
        var uri = URI.matcher(text);
        if (uri.matches()) {
            return MatrixId.parse("@" + decoded(uri.group(2)));
        }
        var within = IdsWithin.find(decoded(text));
        return within.size() == 1 ? Optional.of(within.get(0)) : Optional.empty();
    }

    /** Percent-encoding undone; a plus sign stays one. What is wrongly encoded stays as it is. */
    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException wronglyEncoded) {
            return part;
        }
    }

    @Override
    public String toString() {
        return "[link]";
    }
}
