package org.eventbot.core.matrix;

import java.util.regex.Pattern;

/** The grammar of a homeserver's name (Matrix specification, appendix "Server Name"). */
final class ServerName {

    private static final Pattern GRAMMAR = Pattern.compile(
            "(?:[0-9A-Za-z](?:[0-9A-Za-z.-]{0,253}[0-9A-Za-z])?|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

    private ServerName() {}

    static boolean isValid(String name) {
        return GRAMMAR.matcher(name).matches() && !name.contains("..");
    }
}
