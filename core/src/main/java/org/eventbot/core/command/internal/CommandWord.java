package org.eventbot.core.command.internal;

import java.util.List;
import org.eventbot.core.command.BotCommands;

/**
 * A word that can be typed behind the prefix.
 *
 * @param plugin whose it is; {@code host} for the bot's own
 * @param commands what it leads to
 * @param name the word itself
 * @param description one line for the help
 */
record CommandWord(String plugin, BotCommands commands, String name, String description) {

    static final String HOST = "host";

    boolean isHost() {
        return plugin.equals(HOST);
    }

    /** Whether it only stands for a command with a longer name. */
    boolean isShortcut() {
        return commands.isShortcut();
    }

    List<String> words() {
        var words = new java.util.ArrayList<>(commands.aliases());
        words.add(0, name);
        return words;
    }
}
