package org.eventbot.retention;

import java.nio.charset.StandardCharsets;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.shell.ShellCall;
import org.eventbot.core.shell.ShellCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "stats",
        description =
                "Prints numbers of all events, which lead to nobody: the final ones, or how they stand, in fives.")
@RequiredArgsConstructor
class StatsShellCommand implements ShellCommand {

    private final EventRegistry events;
    private final EventStatistics statistics;

    @Option(names = "--csv", description = "as a table for spreadsheets instead of JSON")
    private boolean csv;

    @Override
    public int run(ShellCall call) {
        events.all().stream().map(statistics::of).forEach(one -> {
            var printed = csv ? StatisticsCsv.of(one) : StatisticsFiles.json(one);
            new String(printed, StandardCharsets.UTF_8).lines().forEach(call::printAsIs);
        });
        return 0;
    }
}
