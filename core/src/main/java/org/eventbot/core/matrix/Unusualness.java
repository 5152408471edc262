package org.eventbot.core.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is unusual about an ID: everything that the grammar allows and that a homeserver of today gives to nobody new.
 * People with such IDs exist, so they are invited all the same.
 */
final class Unusualness {

    private static final Pattern CAPITALS = Pattern.compile("[A-Z]");
    private static final Pattern BEYOND = Pattern.compile("[^A-Za-z0-9._=/+-]");
    private static final Pattern PORT = Pattern.compile(".*:[0-9]{1,5}");
    private static final Pattern ADDRESS = Pattern.compile("(?:[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|\\[.*])(?::[0-9]{1,5})?");

    private Unusualness() {}

    /** In words, without the ID; empty for one that is perfectly usual. */
    static List<String> of(MatrixId id) {
        var found = new ArrayList<String>();
        addName(id.localpart(), found);
        addServer(id.serverName(), found);
        return List.copyOf(found);
    }

    private static void addName(String name, List<String> found) {
        if (name.isEmpty()) {
            found.add("nothing between @ and the colon");
        }
        if (CAPITALS.matcher(name).find()) {
            found.add("capital letters in the name");
        }
        if (BEYOND.matcher(name).find()) {
            found.add("characters in the name that new accounts cannot have");
        }
    }

    private static void addServer(String server, List<String> found) {
        boolean address = ADDRESS.matcher(server).matches();
        if (address) {
            found.add("an IP address as homeserver");
        }
        if (PORT.matcher(server).matches() && !server.endsWith("]")) {
            found.add("a port behind the homeserver");
        }
        if (!address && server.indexOf('.') < 0) {
            found.add("a homeserver's name without a dot");
        }
        if (!address && CAPITALS.matcher(server).find()) {
            found.add("capital letters in the homeserver's name");
        }
    }
}
