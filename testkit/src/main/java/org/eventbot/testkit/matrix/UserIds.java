package org.eventbot.testkit.matrix;

import java.nio.charset.StandardCharsets;

/** How Synapse looks at the user ids that clients send: far less strictly than the grammar. */
final class UserIds {

    private static final int LONGEST = 255;

    private UserIds() {}

    static void requireInvitable(String user, String serverName) {
        if (!user.startsWith("@")) {
            throw Refusals.invalid("Expected UserID string to start with '@'");
        }
        if (user.indexOf(':') < 0) {
            throw Refusals.invalid("Expected UserID of the form '@localname:domain'");
        }
        requireLocal(user, serverName);
        if (user.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw Refusals.of(413, "M_TOO_LARGE", "'state_key' too large");
        }
    }

    /** This server talks to no other. */
    static void requireLocal(String user, String serverName) {
        String server = user.substring(user.indexOf(':') + 1);
        if (!server.equals(serverName)) {
            throw Refusals.forbidden("Federation denied with " + server + ".");
        }
    }
}
