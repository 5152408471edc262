package org.eventbot.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.eventbot.app.plugins.FlatClasses;
import org.eventbot.app.plugins.PluginFolder;
import org.eventbot.core.ledger.internal.LedgerException;
import org.eventbot.core.plugin.internal.Failures;
import org.eventbot.core.vault.VaultException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.system.ApplicationHome;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** The shell's entry to the program. */
@Command(
        name = "eventbot",
        description = "A Matrix bot that invites the people registered for an event, and forgets them afterwards.",
        subcommands = {Eventbot.Run.class, CheckCommand.class, CompactCommand.class, DemoCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = Eventbot.Version.class,
        footerHeading =
                "%nPlugins bring more commands: gdpr, retention, purge, stats. Type them in the bot's folder and"
                        + " with its settings; each knows --help.%n"
                        + "%nSettings, as environment variables; each also as a file's content with _FILE behind its name:%n",
        sortOptions = false)
public final class Eventbot implements Callable<Integer> {

    /** The settings are wrong; nothing was started. */
    static final int WRONG_SETTINGS = 2;

    private final List<String> leftOut;

    private Eventbot(List<String> leftOut) {
        this.leftOut = leftOut;
    }

    /** Runs the program, in a class loader of its own if jars with more plugins lie beside it. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        var program = Eventbot.class.getClassLoader();
        var folder = PluginFolder.open(plugins(), program);
        folder.remarks().forEach(System.err::println);
        if (folder.jars().isEmpty()) {
            run(arguments, folder.leftOut());
            return;
        }
        var classes = FlatClasses.of(program, folder.jars());
        Thread.currentThread().setContextClassLoader(classes);
        classes.loadClass(Eventbot.class.getName())
                .getMethod("run", String[].class, List.class)
                .invoke(null, arguments, folder.leftOut());
    }

    private static Path plugins() {
        return SettingsReader.readAlone(Setting.PLUGINS, System.getenv())
                .map(Path::of)
                .orElseGet(() ->
                        new ApplicationHome(Eventbot.class).getDir().toPath().resolve("plugins"));
    }

    /**
     * Runs the program in the class loader that knows all plugins. Public for {@link #main}, which is another class when
     * it calls this.
     *
     * @param leftOut jars of plugins that could not be used, with reasons
     */
    public static void run(String[] arguments, List<String> leftOut) {
        var exit = execute(arguments, leftOut);
        if (exit != Run.GOES_ON) {
            System.exit(exit);
        }
    }

    /** What the program itself does not know is for its plugins. */
    private static int execute(String[] arguments, List<String> leftOut) {
        var line = line(leftOut);
        if (arguments.length == 0
                || arguments[0].startsWith("-")
                || line.getSubcommands().containsKey(arguments[0])) {
            return line.execute(arguments);
        }
        try {
            return new PluginShell(Map.copyOf(System.getenv()), Surroundings.ofThisMachine(leftOut), line.getOut())
                    .execute(List.of(arguments));
        } catch (RuntimeException failure) {
            return explain(failure, line, null);
        }
    }

    private static CommandLine line(List<String> leftOut) {
        var line = new CommandLine(new Eventbot(leftOut));
        line.getCommandSpec().usageMessage().footer(SettingsHelp.lines());
        line.setExecutionExceptionHandler(Eventbot::explain);
        return line;
    }

    /**
     * A wrong setting is no error of the program: it gets its message and no stack trace. Of everything else the log has
     * said what Spring Boot knows to advise; what is left to tell is where it happened, never a message.
     */
    private static int explain(Exception failure, CommandLine line, CommandLine.@Nullable ParseResult parsed) {
        if (failure instanceof WrongSettings
                || failure instanceof VaultException
                || failure instanceof LedgerException) {
            line.getErr().println(failure.getMessage());
            return WRONG_SETTINGS;
        }
        line.getErr().println("eventbot ended because of " + Failures.describe(failure));
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** Without a word it runs. */
    @Override
    public Integer call() {
        EndInTime.guard();
        new Program(SettingsReader.read(Map.copyOf(System.getenv())), surroundings()).start();
        return Run.GOES_ON;
    }

    Surroundings surroundings() {
        return Surroundings.ofThisMachine(leftOut);
    }

    @Command(name = "run", description = "Runs the bot until it is stopped. This is what happens without a word, too.")
    static final class Run implements Callable<Integer> {

        static final int GOES_ON = -1;

        @ParentCommand
        private Eventbot eventbot;

        @Override
        public Integer call() {
            return eventbot.call();
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
