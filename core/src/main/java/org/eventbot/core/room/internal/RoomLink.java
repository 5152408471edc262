package org.eventbot.core.room.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Links to rooms as clients copy them: {@code https://matrix.to/#/!abc:example.org?via=…} (Matrix specification, appendix "matrix.to navigation"). */
final class RoomLink {

    private static final Pattern MATRIX_TO = Pattern.compile("https?://matrix\\.to/#/([^?]+).*");

    private RoomLink() {}

    static String target(String typed) {
        var link = MATRIX_TO.matcher(typed.strip());
        return link.matches()
                ? URLDecoder.decode(link.group(1).replace("+", "%2B"), StandardCharsets.UTF_8)
                : typed.strip();
    }
}
