package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.Isolated;

/** Last of all: nothing that any program of this suite wrote down names anybody, or gives a token away. */
@Order(100)
@Isolated
@TestInstance(Lifecycle.PER_CLASS)
class JourneyLeakSweepTests {

    private static final String DUMP = "dump.sql";

    private final Path work = Servers.fromEnvironment().work();
    private final List<Path> homes = homes();

    private List<Path> homes() {
        try (Stream<Path> files = Files.walk(work)) {
            return files.filter(BotSettings::isData).map(Path::getParent).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    void endTheProgramsAndDumpTheirDatabases() {
        assertThat(homes)
                .as("folders of programs; the other classes start them")
                .isNotEmpty();
        BotProcess.stopAll();
        for (Path home : homes) {
            DatabaseDump.write(BotSettings.data(home), "eventbot", DatabaseDump.password(home), home.resolve(DUMP));
        }
    }

    @Test
    void leavesNoTraceOfAnybodyInFilesLogsAndRows() {
        assertThat(new Sweep(Register.traces()).search(work)).isEmpty();
    }

    @Test
    void findsItsControlInEachDump() {
        Sweep controls = new Sweep(Register.controls());

        assertThat(homes).allSatisfy(home -> assertThat(controls.search(home))
                .as("an event's name or a room, stored in the clear")
                .anyMatch(found -> found.startsWith(DUMP)));
    }

    @Test
    void findsItsControlInEachLog() {
        Sweep ready = new Sweep(List.of(Words.READY));

        assertThat(homes)
                .allSatisfy(home -> assertThat(ready.search(home)).anyMatch(found -> found.startsWith("console.log")));
    }
}
