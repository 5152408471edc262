package org.eventbot.testkit.matrix;

/** Numbers in parameters and tokens. */
final class Numbers {

    private Numbers() {}

    static int of(String text, int otherwise) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** A place in the stream of events. */
    static long ofToken(String token) {
        try {
            return Long.parseLong(token);
        } catch (NumberFormatException e) {
            throw Refusals.of(400, "M_UNKNOWN", "Invalid stream token");
        }
    }
}
