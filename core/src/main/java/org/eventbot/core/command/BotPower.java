package org.eventbot.core.command;

/** Something that the bot's account must be allowed to do in a room (Matrix specification, {@code m.room.power_levels}). */
public enum BotPower {
    INVITE("invite people"),
    KICK("remove people"),
    REDACT("delete messages of others");

    private final String words;

    BotPower(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
