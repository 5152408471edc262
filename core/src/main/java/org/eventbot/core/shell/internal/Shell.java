package org.eventbot.core.shell.internal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.plugin.internal.Failures;
import org.eventbot.core.shell.ShellCall;
import org.eventbot.core.shell.ShellCommand;
import org.eventbot.core.shell.ShellCommands;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Finds the command behind the words of a shell, and runs it. */
@Slf4j
@RequiredArgsConstructor
public class Shell {

    private final List<ShellCommands> commands;

    /** @return the exit code */
    public int execute(List<String> words, Consumer<String> out, boolean running) {
        var line = line();
        CommandLine innermost;
        try {
            var parsed = line.parseArgs(words.toArray(String[]::new));
            while (parsed.hasSubcommand()) {
                parsed = parsed.subcommand();
            }
            innermost = parsed.commandSpec().commandLine();
        } catch (ParameterException wrong) {
            out.accept(wrong.getMessage());
            usage(wrong.getCommandLine(), out);
            return ExitCode.USAGE;
        }
        if (innermost.isUsageHelpRequested() || !(innermost.getCommand() instanceof ShellCommand command)) {
            usage(innermost, out);
            return innermost.isUsageHelpRequested() ? ExitCode.OK : ExitCode.USAGE;
        }
        return run(command, new ShellCall(out, running));
    }

    private static int run(ShellCommand command, ShellCall call) {
        try {
            return command.run(call);
        } catch (Refusal refusal) {
            call.print(refusal.text());
        } catch (RuntimeException | LinkageError failure) {
            log.error("A command of the shell failed: {}", Failures.describe(failure));
            call.printAsIs("That went wrong inside the bot: " + Failures.describe(failure));
        }
        return ExitCode.SOFTWARE;
    }

    private CommandLine line() {
        var line = new CommandLine(CommandSpec.create().name("eventbot"));
        commands.forEach(word -> line.addSubcommand(word.name(), line(word)));
        line.registerConverter(MatrixId.class, Shell::person);
        line.setExpandAtFiles(false);
        return line;
    }

    private static CommandLine line(ShellCommands word) {
        if (word.description().isEmpty()) {
            return withHelp(new CommandLine(word.factories().get(0).get()));
        }
        var spec = CommandSpec.create().name(word.name());
        spec.usageMessage().description(word.description());
        var group = new CommandLine(spec);
        word.factories().forEach(factory -> group.addSubcommand(withHelp(new CommandLine(factory.get()))));
        return withHelp(group);
    }

    private static CommandLine withHelp(CommandLine line) {
        line.getCommandSpec().mixinStandardHelpOptions(true);
        return line;
    }

    private static void usage(CommandLine line, Consumer<String> out) {
        var words = new StringWriter();
        line.usage(new PrintWriter(words), Ansi.OFF);
        out.accept(words.toString().stripTrailing());
    }

    private static MatrixId person(String typed) {
        return MatrixId.parse(typed)
                .orElseThrow(() -> new TypeConversionException("a Matrix ID looks like @name:example.org"));
    }
}
