package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eventbot.core.vault.internal.DatabasePassword;
import org.eventbot.core.vault.internal.VaultSettings;
import org.eventbot.testkit.matrix.MatrixUser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Last chapter: nothing that the program wrote down names anybody. */
@Order(7)
@ExtendWith(JourneyExtension.class)
class JourneyLeakSweepTests {

    private final Journey journey;
    private final Path work;

    JourneyLeakSweepTests(Journey journey) {
        this.journey = journey;
        this.work = journey.servers().work();
    }

    @BeforeAll
    static void endTheProgramAndDumpItsDatabase(Journey journey) {
        journey.bot().stop();
        Servers servers = journey.servers();
        DatabaseDump.write(
                BotSettings.data(servers),
                "eventbot",
                password(servers),
                servers.work().resolve("dump.sql"));
    }

    // The program derives one word from its keys, for the file and for the user.
    private static String password(Servers servers) {
        VaultSettings keys = new VaultSettings(BotSettings.keys(servers), Optional.of(BotSettings.MASTER_KEY));
        String word = DatabasePassword.of(keys).value();
        return word + " " + word;
    }

    @Test
    void leavesNoTraceOfAnybodyInFilesLogsAndRows() {
        assertThat(new Sweep(traces()).search(work)).isEmpty();
    }

    @Test
    void findsItsControlInTheDump() {
        String control = journey.servers().eventName();

        assertThat(new Sweep(List.of(control)).search(work))
                .as("the event's name, stored in the clear")
                .anyMatch(found -> found.startsWith("dump.sql"));
    }

    @Test
    void findsItsControlInTheLog() {
        assertThat(new Sweep(List.of(Words.READY)).search(work)).anyMatch(found -> found.startsWith("console.log"));
    }

    private List<String> traces() {
        List<String> traces = new ArrayList<>();
        journey.accounts().everybody().forEach(person -> traces.addAll(person.traces()));
        journey.office().orders().forEach(order -> traces.add(order.code()));
        for (MatrixUser person : journey.cast().people()) {
            traces.add(person.id());
            traces.add(person.id().substring(1, person.id().indexOf(':')));
        }
        return traces;
    }
}
