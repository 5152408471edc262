package org.eventbot.core.message;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What people put before a command. Texts and examples of ours are written with the usual one; whoever shows them puts
 * in the one in use.
 *
 * @param commandPrefix one to ten characters, none of them a blank or a backtick
 */
@ConfigurationProperties("eventbot")
public record CommandPrefix(
        @DefaultValue(CommandPrefix.USUAL) String commandPrefix) {

    public static final String USUAL = "!";

    public CommandPrefix {
        if (!commandPrefix.matches("[^\\s`\\p{Cntrl}]{1,10}")) {
            throw new IllegalArgumentException("eventbot.command-prefix is '" + commandPrefix
                    + "'; expected are one to ten characters without blanks, as in '!'");
        }
    }

    public static CommandPrefix usual() {
        return new CommandPrefix(USUAL);
    }

    /** The same text, its commands as people have to type them here. */
    public Text shown(Text text) {
        return commandPrefix.equals(USUAL) ? text : text.withPrefix(commandPrefix);
    }
}
