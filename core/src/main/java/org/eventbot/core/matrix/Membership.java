package org.eventbot.core.matrix;

import java.util.Locale;

/** What a person is to a room (Matrix specification, {@code m.room.member}). */
public enum Membership {
    INVITE,
    JOIN,
    LEAVE,
    BAN,
    KNOCK;

    /** Reads the wire's word; an unknown one counts as {@link #LEAVE}, which grants nothing. */
    public static Membership of(String word) {
        for (var membership : values()) {
            if (membership.word().equals(word)) {
                return membership;
            }
        }
        return LEAVE;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
