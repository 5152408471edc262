package org.eventbot.invite;

import org.eventbot.core.event.Event;

/**
 * The words that an invitation carries. They stay in the room's state for everybody there to read, so they tell nothing
 * but the event and where the notice is.
 */
final class InvitationReason {

    private static final int LONGEST_NAME = 100;

    private InvitationReason() {}

    static String of(Event event) {
        return "You registered for " + cut(event.name()) + " with this Matrix ID. What the bot keeps about you: write"
                + " `!gdpr notice` to this account.";
    }

    /** Shown to the person and kept in the room's state, so it tells neither why nor what became of a ticket. */
    static String ofItsEnd(Event event) {
        return "This invitation for " + cut(event.name())
                + " was taken back. If that is a mistake, ask the organizers.";
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }
}
