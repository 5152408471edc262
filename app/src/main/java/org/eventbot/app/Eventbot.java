package org.eventbot.app;

import java.util.Map;
import java.util.concurrent.Callable;
import org.eventbot.core.plugin.internal.Failures;
import org.eventbot.core.vault.VaultException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The shell's entry to the program. */
@Command(
        name = "eventbot",
        description = "A Matrix bot that invites the people registered for an event, and forgets them afterwards.",
        subcommands = {Eventbot.Run.class, DemoCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = Eventbot.Version.class,
        footerHeading =
                "%nSettings, as environment variables; each also as a file's content with _FILE behind its name:%n",
        sortOptions = false)
public final class Eventbot implements Callable<Integer> {

    /** The settings are wrong; nothing was started. */
    static final int WRONG_SETTINGS = 2;

    public static void main(String[] arguments) {
        var exit = line().execute(arguments);
        if (exit != Run.GOES_ON) {
            System.exit(exit);
        }
    }

    static CommandLine line() {
        var line = new CommandLine(new Eventbot());
        line.getCommandSpec().usageMessage().footer(SettingsHelp.lines());
        line.setExecutionExceptionHandler(Eventbot::explain);
        return line;
    }

    /**
     * A wrong setting is no error of the program: it gets its message and no stack trace. Of everything else the log has
     * said what Spring Boot knows to advise; what is left to tell is where it happened, never a message.
     */
    private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        if (failure instanceof WrongSettings || failure instanceof VaultException) {
            line.getErr().println(failure.getMessage());
            return WRONG_SETTINGS;
        }
        line.getErr().println("eventbot ended because of " + Failures.describe(failure));
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** Without a word it runs. */
    @Override
    public Integer call() {
        return new Run().call();
    }

    @Command(name = "run", description = "Runs the bot until it is stopped. This is what happens without a word, too.")
    static final class Run implements Callable<Integer> {

        static final int GOES_ON = -1;

        @Override
        public Integer call() {
            new Program(SettingsReader.read(Map.copyOf(System.getenv()))).start();
            return GOES_ON;
        }
    }

    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            var version = Eventbot.class.getPackage().getImplementationVersion();
            return new String[] {"eventbot " + (version == null ? "development build" : version)};
        }
    }
}
