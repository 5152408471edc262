package org.eventbot.core.plugin.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Describes an exception for a log: its classes, codes and places, never its messages. Those of parsers and databases
 * quote the very values that must not be logged.
 */
public final class Failures {

    private static final int MOST_FRAMES = 8;

    private Failures() {}

    public static String describe(Throwable failure) {
        var lines = new ArrayList<String>();
        var depth = 0;
        for (@Nullable Throwable cause = failure; cause != null && depth < 8; cause = cause.getCause()) {
            lines.add((depth++ == 0 ? "" : "caused by ") + name(cause) + frames(cause));
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static String name(Throwable cause) {
        var code = cause instanceof SQLException database ? " (SQL state " + database.getSQLState() + ")" : "";
        return cause.getClass().getName() + code;
    }

    private static String frames(Throwable cause) {
        var frames = new StringBuilder();
        var trace = cause.getStackTrace();
        for (int i = 0; i < Math.min(MOST_FRAMES, trace.length); i++) {
            frames.append(System.lineSeparator()).append("    at ").append(trace[i]);
        }
        return frames.toString();
    }
}
