package org.eventbot.app.demo;

import java.util.Locale;

/**
 * A made-up attendee.
 *
 * @param number from 1
 * @param kind how the registration turns out
 */
record Attendee(int number, Kind kind) {

    static final String SERVER = "demo.example";

    /** What can be the matter with a registration. */
    enum Kind {
        COMES,
        DECLINES,
        WAITS,
        /** Registers when the invitations are already out. */
        LATE,
        /** Typed something that is no Matrix ID. */
        MISTYPED,
        /** Typed the ID of nobody. */
        UNKNOWN,
        GAVE_NONE,
        NOT_PAID,
        CANCELLED;

        boolean isInvited() {
            return this == COMES || this == DECLINES || this == WAITS || this == LATE;
        }

        boolean isEntitled() {
            return this != NOT_PAID && this != CANCELLED;
        }

        boolean comes() {
            return this == COMES || this == LATE;
        }
    }

    String localpart() {
        return String.format(Locale.ROOT, "attendee%03d", number);
    }

    String matrixId() {
        return "@" + localpart() + ":" + SERVER;
    }

    /** What is typed in the shop. */
    String answer() {
        return switch (kind) {
            case MISTYPED -> number % 2 == 0 ? localpart() : localpart() + "@" + SERVER;
            case GAVE_NONE -> "";
            default -> matrixId();
        };
    }
}
