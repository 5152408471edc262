package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eventbot.testkit.matrix.MatrixUser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Forgets an event and erases a person, both at the same time, and is killed between the steps of both; then its backups are
 * restored. Another event, alike in all, is forgotten undisturbed, for comparison.
 */
@TestInstance(Lifecycle.PER_CLASS)
class JourneyErasureTests {

    private static final String FORGOTTEN = "is forgotten, since";
    private static final String ERASED = "What I kept about you is erased";

    private final Path home;
    private final BotProcess bot;
    private final Stagehand stagehand;
    private final Occasion occasion;
    private final Happening spared;
    private final Happening alike;
    private final Happening forgotten;
    private final Backups backups;
    private final Person leaver;
    private final Person stayer;
    private Map<String, String> chats = Map.of();

    JourneyErasureTests() {
        Servers servers = Servers.fromEnvironment().below("erasure");
        home = servers.work();
        Cast cast = Cast.register(new Accounts(servers));
        bot = SharedBot.process(servers, cast);
        stagehand = Stagehand.join(bot, home);
        backups = new Backups(home);
        Backups.configure(bot);
        bot.start();
        occasion = Occasion.open(new SharedBot(servers, cast.bot(), cast.operator(), bot));
        spared = Happening.open(occasion, "Spared");
        alike = Happening.open(occasion, "Alike");
        forgotten = Happening.open(occasion, "Forgotten");
        occasion.operatorSays("!plugin enable invite").awaitAnswer("invite");
        occasion.operatorSays("!plugin enable retention").awaitAnswer("retention");
        Stream.of(spared, alike, forgotten).forEach(Happening::run);
        leaver = spared.invited().person();
        stayer = spared.invited().person();
    }

    @BeforeAll
    void fillsEventsAndMakesABackup() {
        occasion.accounts().of(leaver).join(spared.room());
        for (Happening event : List.of(alike, forgotten)) {
            event.reportAtDesk();
            event.answersForIt();
            event.invited();
            occasion.accounts().of(event.invited().person()).join(event.room());
            occasion.awaitAtDesk(
                    event.office().malformed(occasion.accounts().stranger()).code());
        }
        chats = Map.of(leaver.localpart(), chat(leaver), stayer.localpart(), chat(stayer));
        ask(leaver, "!gdpr access").awaitAnswer("invitations");
        bot.stop();
        backups.make();
        bot.start();
    }

    private String chat(Person person) {
        return occasion.directChat(occasion.accounts().of(person));
    }

    private String room(Person person) {
        return Objects.requireNonNull(chats.get(person.localpart()));
    }

    private Command ask(Person person, String text) {
        return Command.say(occasion.accounts().of(person), room(person), text);
    }

    @AfterAll
    void ends() {
        bot.close();
    }

    @Test
    @Order(1)
    void isKilledInTheMiddleOfIt() {
        alike.forget();
        await("the end of it")
                .atMost(Occasion.PATIENCE)
                .until(() -> stagehand.cameTo().contains("event CLOSE"));
        stagehand.close(Gate.chosen());
        forgotten.forget();
        String shown = ask(leaver, "!gdpr erase").awaitAnswer("!gdpr erase ");
        ask(leaver, Words.found("!gdpr erase [^` ]+", shown)).awaitAnswer("I am erasing it");

        while (stagehand.hasClosed(Gate.EVENT) || stagehand.hasClosed(Gate.PERSON)) {
            awaitStay(Gate.EVENT);
            awaitStay(Gate.PERSON);
            bot.kill9();
            stagehand.open();
            bot.launch();
        }
    }

    private void awaitStay(String lane) {
        if (stagehand.hasClosed(lane)) {
            await("the forgetting of the " + lane + " at a gate; passed " + stagehand.stayedAt())
                    .atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofMillis(200))
                    .failFast("the program ended by itself", () -> !bot.running())
                    .until(() -> stagehand.stayedAt().stream().anyMatch(gate -> gate.startsWith(lane + ' ')));
        }
    }

    @Test
    @Order(2)
    void tellsEachOfItOnce() {
        bot.awaitReady();
        awaitReport(forgotten);
        occasion.awaitSaidTo(occasion.accounts().of(leaver), room(leaver), ERASED);

        assertThat(reports(forgotten)).hasSize(1);
        assertThat(saidTo(leaver)).filteredOn(said -> said.contains(ERASED)).hasSize(1);
        assertThat(nameless(forgotten)).isEqualTo(nameless(alike));
    }

    private void awaitReport(Happening event) {
        await("the report").atMost(Duration.ofMinutes(2)).until(() -> !reports(event)
                .isEmpty());
    }

    private List<String> reports(Happening event) {
        return occasion.saidAt(occasion.places().desk()).stream()
                .filter(Words.containing(event.servers().eventName(), FORGOTTEN))
                .toList();
    }

    private String nameless(Happening event) {
        return reports(event).get(0).replace(event.servers().eventName(), "it");
    }

    private List<String> saidTo(Person person) {
        MatrixUser reader = occasion.accounts().of(person);
        return reader.messages(room(person)).stream()
                .filter(message -> message.sender().equals(occasion.cast().bot().id()))
                .map(message -> message.body())
                .toList();
    }

    @Test
    @Order(3)
    void endsAsIfNobodyHadKilledIt() {
        assertThat(ask(stayer, "!gdpr access").awaitAnswer("invitations")).contains("registrations");
        ask(leaver, "!gdpr access").awaitAnswer("There is nothing");
        bot.stop();

        StoredRows rows = backups.rows();
        assertThat(rows.naming(scope(forgotten))).isEqualTo(rows.naming(scope(alike)));
        assertForgotten(rows);
        assertThat(ledger()).filteredOn(line -> line.startsWith("open ")).hasSize(3);
        assertThat(ledger()).filteredOn(line -> line.startsWith("done ")).hasSize(3);
    }

    /** As the ledger says, in which whatever was forgotten first comes first. */
    private String scope(Happening event) {
        List<String> scopes = ledger().stream()
                .filter(line -> line.contains(" all:"))
                .map(line -> Words.found("(?<=all:)[0-9a-f-]{36}", line))
                .toList();
        return scopes.get(event.equals(alike) ? 0 : 1);
    }

    private List<String> ledger() {
        try {
            return Files.readAllLines(BotSettings.keys(home).resolve("erasures.ledger"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertForgotten(StoredRows rows) {
        for (Happening event : List.of(forgotten, alike)) {
            assertThat(rows.naming(scope(event)))
                    .doesNotContainKeys("invite_ticket", "invite_invitation", "invite_link", "invite_report");
            assertThat(BotSettings.keys(home).resolve(scope(event) + ".key")).doesNotExist();
        }
    }

    @Test
    @Order(4)
    void erasesAgainWhatARestoredDatabaseBringsBack() {
        backups.restoreDatabase();
        assertThat(backups.rows().naming(scope(forgotten)))
                .as("the backup holds it")
                .containsKeys("invite_ticket", "invite_invitation");

        assertErasedAgain();
    }

    @Test
    @Order(5)
    void erasesAgainWhatARestoredDirectoryBringsBack() {
        String gone = scope(forgotten);
        backups.restoreEverything();
        assertThat(ledgerFile()).as("the backup is older than the ledger").doesNotExist();
        assertThat(BotSettings.keys(home).resolve(gone + ".key")).exists();

        assertErasedAgain();
    }

    private Path ledgerFile() {
        return BotSettings.keys(home).resolve("erasures.ledger");
    }

    /** Before anything is served; and the file is compacted at the start after that. */
    private void assertErasedAgain() {
        int restored = JavaProgram.count(bot.console(), Words.RESTORED);
        bot.start();
        assertThat(JavaProgram.count(bot.console(), Words.RESTORED)).isEqualTo(restored + 1);
        ask(leaver, "!gdpr access").awaitAnswer("There is nothing");
        ask(stayer, "!gdpr access").awaitAnswer("registrations");
        bot.stop();

        assertForgotten(backups.rows());
    }
}
