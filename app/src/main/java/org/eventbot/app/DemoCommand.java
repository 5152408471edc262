package org.eventbot.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.eventbot.app.demo.Demo;
import org.eventbot.app.demo.DemoDirectories;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = "Plays a whole event with made-up people, on servers that it brings along and stops again.")
final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        // What the program logs is not what the demonstration shows.
        System.setProperty("logging.threshold.console", "warn");
        try (var directories = DemoDirectories.make()) {
            var fine = Demo.run(
                    variables ->
                            new Program(SettingsReader.read(variables), Surroundings.ofThisMachine(List.of())).start(),
                    directories,
                    spec.commandLine().getOut());
            return fine ? 0 : 1;
        }
    }
}
