package org.eventbot.core.command;

/** Who may use a command. */
public enum Role {
    /** Whoever may write in the room. */
    ANYONE("anyone"),
    /** Power level of at least 50 in the room that the command concerns, or an operator. */
    ORGANIZER("moderators of the room (power 50)"),
    /** Power level of at least 100 in the room that the command concerns, or an operator. */
    ADMINISTRATOR("administrators of the room (power 100)"),
    /** Listed as operator in the bot's settings. */
    OPERATOR("operators of the bot");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
