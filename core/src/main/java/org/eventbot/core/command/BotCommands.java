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
 * @param isShortcut whether the word only stands for a command that has a longer name
 */
public record BotCommands(
        String name,
        String description,
        List<String> aliases,
        List<Supplier<? extends BotCommand>> factories,
        boolean isShortcut) {

    public BotCommands {
        aliases = List.copyOf(aliases);
        factories = List.copyOf(factories);
    }

    /** A single command: its class says name and description. */
    public static BotCommands of(Supplier<? extends BotCommand> factory) {
        return new BotCommands("", "", List.of(), List.of(factory), false);
    }

    /** Sub-commands below one word: {@code !invite link}, {@code !invite run}. */
    @SafeVarargs
    public static BotCommands group(String name, String description, Supplier<? extends BotCommand>... factories) {
        return new BotCommands(name, description, List.of(), List.of(factories), false);
    }

    /**
     * One more word for a command that is offered elsewhere as well: {@code !batchinvite} for {@code !invite run}. A word
     * that somebody offers already stays theirs, and nothing else is lost.
     */
    public static BotCommands shortcut(String word, Supplier<? extends BotCommand> factory) {
        return new BotCommands(word, "", List.of(), List.of(factory), true);
    }

    /** Under another name than the class says. */
    public BotCommands named(String word) {
        return new BotCommands(word, description, aliases, factories, isShortcut);
    }

    public BotCommands alias(String... words) {
        return new BotCommands(name, description, List.of(words), factories, isShortcut);
    }
}
