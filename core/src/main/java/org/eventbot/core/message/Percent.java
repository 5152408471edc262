package org.eventbot.core.message;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of one part of a path (RFC 3986), where a blank is {@code %20} and not a plus sign. */
public final class Percent {

    private Percent() {}

    public static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
