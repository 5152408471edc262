package org.eventbot.core.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eventbot.core.event.EventKey;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.event.internal.EventConfiguration;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.FakeMatrixClient;
import org.eventbot.core.matrix.internal.MatrixFailures;
import org.eventbot.core.privacy.Declaration;
import org.eventbot.core.privacy.Declarations;
import org.eventbot.core.privacy.TableUse;
import org.eventbot.core.privacy.Target;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.testing.TestClock;
import org.eventbot.core.testing.TestVault;
import org.eventbot.core.testing.Wastepaper;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** What was erased stays so, also when a backup brings it back. */
@RepositoryTest(migrations = "host")
@ContextConfiguration(classes = {EventConfiguration.class, LedgerTests.Fakes.class})
class LedgerTests {

    private static final MatrixId ADA = new MatrixId("@ada:example.org");
    private static final MatrixId BEN = new MatrixId("@ben:example.org");

    @TempDir
    Path keys;

    @Autowired
    EventRegistry events;

    @Autowired
    Vault vault;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    private final FakeMatrixClient matrix = new FakeMatrixClient();
    private Scope event = Scope.host();
    private Shelf shelf = new Shelf(TestVault.open());
    private final Wastepaper compaction = new Wastepaper();
    private KeptLedger ledger;
    private Replay replay;

    @BeforeEach
    void set() {
        var key = new EventKey(
                "pretix", "https://x.example.org", "org", UUID.randomUUID().toString());
        event = events.register(key, "Conference", new RoomId("!space")).scope();
        shelf = new Shelf(vault);
        shelf.put(event, ADA);
        shelf.put(event, BEN);
        start(matrix);
    }

    /** As after a start of the program. */
    private void start(FakeMatrixClient homeserver) {
        ledger = ledger(homeserver);
        replay = replay();
        replay.beforeServing();
    }

    private KeptLedger ledger(FakeMatrixClient homeserver) {
        Declarations declarations = () -> List.of(new Declarations.Entry(
                "shelf",
                List.of(Declaration.of("rows").in(TableUse.table("shelf").about("person", Shelf.LABEL))),
                ""));
        return new KeptLedger(
                new LedgerFile(file()),
                new LedgerRows(sql, clock),
                new LedgerCopy(homeserver, vault),
                declarations,
                Duration.ofDays(60),
                clock);
    }

    private Replay replay() {
        return new Replay(ledger, shelf, events, new Nobody(), vault, compaction);
    }

    private Path file() {
        return keys.resolve("erasures.ledger");
    }

    private UUID purge() {
        var target = new Target.Everybody(event);
        ledger.open(event.id(), List.of(target), List.of());
        shelf.erase(target, 10);
        events.forget(event.id());
        ledger.close(event.id());
        return event.id();
    }

    private void restoreDatabase() {
        sql.sql("delete from core_erasure").update();
        sql.sql("update core_event set state = 'LIVE' where id = ?")
                .param(event.id())
                .update();
    }

    @Test
    void erasesOnceMoreWhatARestoredDatabaseBringsBack() {
        var before = List.copyOf(shelf.rows);
        purge();
        shelf.rows.addAll(before);
        restoreDatabase();

        start(matrix);

        assertThat(shelf.rows).isEmpty();
        assertThat(events.isForgotten(event.id())).isTrue();
        assertThat(ledger.undone()).isEmpty();
        assertThat(compaction.dueSince()).isPresent();
    }

    @Test
    void erasesOnePersonOnceMoreWithoutKnowingWho() throws IOException {
        var target = shelf.in(event, ADA);
        var id = UUID.randomUUID();
        ledger.open(id, List.of(target), List.of());
        shelf.erase(target, 10);
        ledger.close(id);
        shelf.put(event, ADA);
        restoreDatabase();

        start(matrix);

        assertThat(shelf.rows).hasSize(1).noneMatch(row -> row.person()
                .equals(vault.index(event, Shelf.LABEL, ADA.value())));
        assertThat(Files.readString(file())).doesNotContain("@ada");
        assertThat(vault.isOpen(event)).isTrue();
    }

    @Test
    void noticesThatTheWholeDirectoryWasRestored() throws IOException {
        Files.writeString(file(), "");
        var before = List.copyOf(shelf.rows);
        purge();
        shelf.rows.addAll(before);
        Files.delete(file());
        restoreDatabase();

        start(matrix);

        assertThat(shelf.rows).isEmpty();
        assertThat(Files.readString(file())).contains("open " + event.id(), "done " + event.id());
    }

    @Test
    void noticesItLaterWhenTheHomeserverWasAway() throws IOException {
        var before = List.copyOf(shelf.rows);
        purge();
        shelf.rows.addAll(before);
        Files.delete(file());
        restoreDatabase();
        matrix.fail("accountData", MatrixFailures.noAnswer());

        start(matrix);
        assertThat(shelf.rows).isNotEmpty();
        replay.run(new UUID(0, 0));

        assertThat(shelf.rows).isEmpty();
    }

    @Test
    void servesNothingWhileSomethingIsLeft() {
        var before = List.copyOf(shelf.rows);
        purge();
        shelf.rows.addAll(before);
        shelf.keeps = true;
        restoreDatabase();

        assertThatThrownBy(() -> start(matrix)).hasMessageContaining("Nothing is served");
    }

    @Test
    void leavesAnErasureThatIsUnderWayToThoseWhoDoIt() {
        ledger.open(event.id(), List.of(new Target.Everybody(event)), List.of());

        start(matrix);

        assertThat(shelf.rows).hasSize(2);
        assertThat(ledger.undone()).isEmpty();
    }

    @Test
    void forgetsAnEntryAfterTheLastBackup() throws IOException {
        purge();
        clock.turn(Duration.ofDays(59));
        start(matrix);
        assertThat(Files.readString(file())).contains(event.id().toString());
        clock.turn(Duration.ofDays(2));
        start(matrix);

        assertThat(Files.readString(file())).isEmpty();
        assertThat(ledger.isCopied()).isTrue();
        start(matrix);
        assertThat(Files.readString(file())).isEmpty();
    }

    @Test
    void refusesAFileThatSomebodyChanged() throws IOException {
        purge();
        Files.writeString(file(), Files.readString(file()).replace("done", "open"));

        assertThatThrownBy(() -> start(matrix)).hasMessageContaining("was changed");
    }

    @Test
    void dropsALineThatWasNotWrittenToItsEnd() throws IOException {
        purge();
        var whole = Files.readString(file());
        Files.writeString(file(), whole + "open 1234");

        start(matrix);

        assertThat(Files.readString(file())).isEqualTo(whole);
    }

    @Test
    void tellsTheHomeserverNothing() {
        purge();

        assertThat(matrix.accountData("org.eventbot.ledger").orElseThrow().toString())
                .doesNotContain(event.id().toString());
    }

    @Test
    void replacesTheCopyOfAnotherInstallation() {
        var foreign = new LedgerCopy(matrix, TestVault.open());
        foreign.write(List.of("open"));
        start(matrix);
        purge();

        assertThat(ledger.isCopied()).isTrue();
        assertThat(new LedgerCopy(matrix, vault).read()).hasSize(2);
    }

    /** What the registry needs. */
    @Configuration(proxyBeanMethods = false)
    static class Fakes {

        @Bean
        Vault vault() {
            return TestVault.open();
        }

        @Bean
        TestClock clock() {
            return new TestClock();
        }

        @Bean
        JdbcClient jdbc(DataSource database) {
            return JdbcClient.create(database);
        }
    }
}
