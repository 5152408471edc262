package org.eventbot.core.privacy.internal;

import org.eventbot.core.matrix.MatrixId;

/** Finds a Matrix ID in a text, plain or as a string of JSON, and not one that only begins like it. */
record Mention(String id, String inJson) {

    static Mention of(MatrixId person) {
        var plain = person.value();
        return new Mention(plain, plain.replace("\\", "\\\\").replace("\"", "\\\""));
    }

    boolean isIn(String text) {
        return finds(text, id) || finds(text, inJson);
    }

    private static boolean finds(String text, String what) {
        for (int at = text.indexOf(what); at >= 0; at = text.indexOf(what, at + 1)) {
            if (!goesOn(text, at + what.length())) {
                return true;
            }
        }
        return false;
    }

    /** A full stop or a colon may end a sentence, or lead to more of a server's name. */
    private static boolean goesOn(String text, int at) {
        return isPart(text, at) || (isDivider(text, at) && isPart(text, at + 1));
    }

    private static boolean isPart(String text, int at) {
        return at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-');
    }

    private static boolean isDivider(String text, int at) {
        return at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ':');
    }

    @Override
    public String toString() {
        return "[mention]";
    }
}
