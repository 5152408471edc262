package org.eventbot.core.health;

/**
 * One thing that was looked at.
 *
 * @param level how bad it is
 * @param subject what was looked at
 * @param words what was found
 * @param advice what to do; empty when nothing is to be done
 */
public record Finding(Level level, String subject, String words, String advice) {

    /** How bad something is. */
    public enum Level {
        OK,
        /** Works, but somebody should look at it. */
        WARNING,
        /** Does not work. */
        PROBLEM
    }

    public static Finding ok(String subject, String words) {
        return new Finding(Level.OK, subject, words, "");
    }

    public static Finding warning(String subject, String words, String advice) {
        return new Finding(Level.WARNING, subject, words, advice);
    }

    public static Finding problem(String subject, String words, String advice) {
        return new Finding(Level.PROBLEM, subject, words, advice);
    }
}
