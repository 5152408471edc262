package org.eventbot.retention;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.message.Text;
import org.eventbot.core.room.Rooms;
import org.eventbot.retention.Statistics.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells numbers that lead to nobody: of events that are over the final ones, of the others how they stand. */
@Command(
        name = "stats",
        description = "Says how many registered, were invited and came, in numbers that lead to nobody.",
        footer = {"!stats", "!stats export"})
@Requires(Role.ORGANIZER)
class StatsCommand extends EventCommand {

    private static final String EXPORT = "export";

    private final EventStatistics statistics;
    private final SnapshotStore store;
    private final Rooms rooms;

    @Parameters(
            arity = "0..1",
            paramLabel = "[export]",
            hideParamSyntax = true,
            description = "export: the final numbers as picture, CSV and JSON")
    private @Nullable String wish;

    StatsCommand(MeantEvents events, EventStatistics statistics, SnapshotStore store, Rooms rooms) {
        super(events);
        this.statistics = statistics;
        this.store = store;
        this.rooms = rooms;
    }

    @Override
    public Reply answer(CommandCall call) {
        if (wish != null && !wish.equalsIgnoreCase(EXPORT)) {
            throw new Refusal("`!stats` shows the numbers, `!stats export` sends them as files; found “{}”.", wish);
        }
        var found = found(call);
        return wish == null
                ? Reply.of(Text.lines(found.stream().map(StatsCommand::words).toList()))
                : export(found, call);
    }

    /** Events of the room, and those of its spaces that are over: their own rooms are forgotten. */
    private Set<Statistics> found(CommandCall call) {
        var room = room(call);
        var found = new LinkedHashSet<Statistics>();
        events.known(room, call).forEach(event -> found.add(statistics.of(event)));
        found.addAll(store.of(rooms.spacesOf(room)));
        if (found.isEmpty()) {
            throw new Refusal(
                    "I know no event of this room. Use an event's room or its desk, or name it with `--room`.");
        }
        return found;
    }

    private Reply export(Set<Statistics> found, CommandCall call) {
        var frozen = found.stream().filter(Statistics::frozen).toList();
        if (frozen.isEmpty()) {
            throw new Refusal(
                    "The final numbers come when the event's people are forgotten, and then I send them to the"
                            + " organizers' room by myself. Until then `!stats` says how it stands.");
        }
        frozen.forEach(one -> store.post(one, call.room()));
        return Reply.text("{}: picture, CSV and JSON follow.", names(frozen));
    }

    private static String names(List<Statistics> all) {
        return all.stream().map(Statistics::event).collect(Collectors.joining(", "));
    }

    private static Text words(Statistics statistics) {
        var lines = new ArrayList<Text>();
        lines.add(Text.of(
                "**{}** ({}): {}",
                statistics.event(),
                statistics.frozen() ? "final, counted on " + statistics.day() : "so far, in fives",
                statistics.totals().stream()
                        .map(total -> total.name() + " " + total.words())
                        .collect(Collectors.joining(", "))));
        statistics.tables().forEach(table -> lines.add(Text.of("- {}: {}", table.title(), words(table))));
        return Text.lines(lines);
    }

    private static String words(Table table) {
        return table.reason().map(reason -> "left out: " + reason).orElseGet(() -> table.rows().stream()
                .map(row -> row.label() + " " + row.number())
                .collect(Collectors.joining(", ")));
    }
}
