package org.eventbot.app;

import java.util.Map;
import java.util.concurrent.Callable;
import org.eventbot.app.terminal.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        description =
                "Looks whether everything is set up well, and says what to do about the rest. Sends nothing; works"
                        + " while the bot runs, too.")
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Eventbot eventbot;

    @Override
    public Integer call() {
        // Only what the doctor says.
        System.setProperty("logging.threshold.console", "off");
        var report = new Report(Progress.on(spec.commandLine().getOut()));
        new Doctor(report, eventbot.surroundings()).examine(Map.copyOf(System.getenv()));
        return report.conclude() ? 0 : 1;
    }
}
