package org.eventbot.core.command.internal;

import java.util.function.Supplier;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.BotCommands;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Makes picocli's model of a word, with fresh instances each time: two people may call at once. */
final class CommandLines {

    private CommandLines() {}

    static CommandLine build(BotCommands commands) {
        var line = commands.description().isEmpty() ? single(commands) : group(commands);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setSubcommandsCaseInsensitive(true);
        line.setOptionsCaseInsensitive(true);
        line.setExpandAtFiles(false);
        line.getCommandSpec().usageMessage().width(100);
        return line;
    }

    private static CommandLine single(BotCommands commands) {
        var line = line(commands.factories().get(0));
        return commands.name().isEmpty() ? line : line.setCommandName(commands.name());
    }

    private static CommandLine group(BotCommands commands) {
        var spec = CommandSpec.create().name(commands.name());
        spec.usageMessage().description(commands.description());
        var group = new CommandLine(spec);
        commands.factories().forEach(factory -> group.addSubcommand(line(factory)));
        return group;
    }

    private static CommandLine line(Supplier<? extends BotCommand> factory) {
        return new CommandLine(factory.get());
    }

    static String description(CommandLine line) {
        return String.join(" ", line.getCommandSpec().usageMessage().description());
    }
}
