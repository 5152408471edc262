package org.eventbot.core.command;

import java.util.List;
import java.util.function.Supplier;

/**
 * A plugin's bean that offers one word to type, alone or with sub-commands.
 *
 * @param name the word behind the prefix; empty when the only factory's class names it
 * @param description one line for the help; empty as above
 * @param aliases other words that mean the same
 * @param factories make one instance per call; of classes annotated with picocli's {@code @Command}
 */
public record BotCommands(
        String name, String description, List<String> aliases, List<Supplier<? extends BotCommand>> factories) {

    public BotCommands {
        aliases = List.copyOf(aliases);
        factories = List.copyOf(factories);
    }

    /** A single command: its class says name and description. */
    public static BotCommands of(Supplier<? extends BotCommand> factory) {
        return new BotCommands("", "", List.of(), List.of(factory));
    }

    /** Sub-commands below one word: {@code !invite link}, {@code !invite run}. */
    @SafeVarargs
    public static BotCommands group(String name, String description, Supplier<? extends BotCommand>... factories) {
        return new BotCommands(name, description, List.of(), List.of(factories));
    }

    /** Under another name than the class says. */
    public BotCommands named(String word) {
        return new BotCommands(word, description, aliases, factories);
    }

    public BotCommands alias(String... words) {
        return new BotCommands(name, description, List.of(words), factories);
    }
}
