package org.eventbot.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eventbot.core.command.BotCommands;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventKey;
import org.eventbot.core.event.EventRooms.Place;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.shell.ShellCall;
import org.eventbot.core.shell.ShellCommands;
import org.eventbot.core.statistics.Breakdown;
import org.eventbot.core.statistics.Breakdown.Cell;
import org.eventbot.core.statistics.Counters;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.testkit.host.FakeRooms;
import org.eventbot.testkit.host.MemoryEventRegistry;
import org.eventbot.testkit.host.OutboxEntry;
import org.eventbot.testkit.host.OutboxEntry.Kind;
import org.eventbot.testkit.host.RecordingOutbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import picocli.CommandLine;

@RepositoryTest(migrations = "retention")
@ContextConfiguration(classes = {RetentionConfiguration.class, HostFakes.class})
class StatsCommandTests {

    private static final MatrixId ORGANIZER = new MatrixId("@organizer:example.org");

    @Autowired
    Snapshots snapshots;

    @Autowired
    BotCommands retentionStats;

    @Autowired
    ShellCommands retentionShellStats;

    @Autowired
    CountedByHand counted;

    @Autowired
    Hall hall;

    @Autowired
    FakeRooms rooms;

    @Autowired
    MemoryEventRegistry events;

    @Autowired
    RecordingOutbox outbox;

    private final String slug = UUID.randomUUID().toString();
    private final RoomId space = new RoomId("!space-" + slug);
    private final RoomId room = new RoomId("!room-" + slug);
    private final RoomId desk = new RoomId("!desk-" + slug);
    private Event event;

    @BeforeEach
    void open() {
        outbox.takeAll();
        event = events.register(
                new EventKey("pretix", "https://tickets.example.org", "org", slug), "Conférence №1", space);
        hall.places.put(event.id(), new Place(room, desk, ORGANIZER));
        rooms.inSpaces(room, space);
        counted.says(
                event.id(),
                new Counters(44, 41, 33, 4, 2),
                new Breakdown(
                        "registrations by ticket type", List.of(new Cell("Day", 28), new Cell("Night", 16)), false));
    }

    @Test
    void roundsWhileTheEventLives() {
        assertThat(said(room, ""))
                .contains("so far, in fives", "registrations 45", "invited 40", "joined 35")
                .contains("declined under 10")
                .doesNotContain("44", "Day");
    }

    @Test
    void tellsTheFinalNumbersExactly() {
        snapshots.freeze(event.id());

        assertThat(said(desk, "")).contains("final", "registrations 44", "joined 33", "Day 28, Night 16");
    }

    @Test
    void answersInTheSpaceWhenTheRoomsAreForgotten() {
        snapshots.freeze(event.id());
        hall.places.clear();

        assertThat(said(room, "")).contains("registrations 44");
        assertThatThrownBy(() -> said(new RoomId("!elsewhere"), "")).isInstanceOf(Refusal.class);
    }

    @Test
    void sendsTheFinalNumbersToTheDeskOnce() {
        snapshots.freeze(event.id());
        snapshots.freeze(event.id());

        assertThat(files()).extracting(OutboxEntry::room).containsOnly(desk).hasSize(3);
        assertThat(files())
                .extracting(entry -> entry.text().orElseThrow().plain())
                .extracting(name -> name.replaceAll("-\\d{4}-\\d\\d-\\d\\d", ""))
                .containsExactly("conference-no1.png", "conference-no1.csv", "conference-no1.json");
    }

    @Test
    void exportsWhatIsFinalAndNothingElse() {
        assertThat(refused("export")).contains("by myself");
        snapshots.freeze(event.id());
        outbox.takeAll();

        assertThat(said(desk, "export")).contains("Conférence №1");
        assertThat(files()).extracting(OutboxEntry::room).containsOnly(desk).hasSize(3);
    }

    @Test
    void saysWhatItUnderstands() {
        assertThat(refused("exprot")).contains("exprot", "!stats export");
    }

    @Test
    void printsForPrograms() {
        snapshots.freeze(event.id());

        assertThat(printed()).contains("\"event\" : \"Conférence №1\"").contains("\"number\" : 44");
        assertThat(printed("--csv")).contains("totals,registrations,44");
    }

    private String printed(String... arguments) {
        var lines = new ArrayList<String>();
        var command = retentionShellStats.factories().get(0).get();
        new CommandLine(command).parseArgs(arguments);
        assertThat(command.run(new ShellCall(lines::add, true))).isZero();
        return String.join("\n", lines);
    }

    private String refused(String arguments) {
        return catchThrowableOfType(Refusal.class, () -> said(room, arguments))
                .text()
                .plain();
    }

    private List<OutboxEntry> files() {
        return outbox.waiting(Kind.FILE);
    }

    private String said(RoomId where, String arguments) {
        var command = retentionStats.factories().get(0).get();
        new CommandLine(command).parseArgs(arguments.isEmpty() ? new String[0] : arguments.split(" "));
        return command.answer(new CommandCall(ORGANIZER, where, new MatrixEventId("$call"), Instant.EPOCH, false))
                .text()
                .plain();
    }
}
