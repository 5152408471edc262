package org.eventbot.app;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "compact",
        description = "Overwrites what was erased in the files of the database. Stop the bot before; with PostgreSQL it"
                + " may run.")
final class CompactCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var settings = SettingsReader.read(Map.copyOf(System.getenv()));
        DatabaseFile.mustExist(settings);
        var database = Database.of(settings);
        new DatabaseAccess(database, Duration.ZERO).await();
        new Compacting(database).now();
        spec.commandLine().getOut().println("The database is compacted.");
        return 0;
    }
}
