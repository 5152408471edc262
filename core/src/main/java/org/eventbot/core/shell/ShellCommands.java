package org.eventbot.core.shell;

import java.util.List;
import java.util.function.Supplier;

/**
 * A plugin's bean that offers a word for the shell, as in {@code eventbot gdpr}, alone or with sub-commands.
 *
 * @param name the word
 * @param description one line for the help; empty when the only factory's class says it
 * @param factories make one instance per call; of classes annotated with picocli's {@code @Command}
 */
public record ShellCommands(String name, String description, List<Supplier<? extends ShellCommand>> factories) {

    public ShellCommands {
        factories = List.copyOf(factories);
    }

    /** A single command. */
    public static ShellCommands of(String name, Supplier<? extends ShellCommand> factory) {
        return new ShellCommands(name, "", List.of(factory));
    }

    /** Sub-commands below one word. */
    @SafeVarargs
    public static ShellCommands group(String name, String description, Supplier<? extends ShellCommand>... factories) {
        return new ShellCommands(name, description, List.of(factories));
    }
}
