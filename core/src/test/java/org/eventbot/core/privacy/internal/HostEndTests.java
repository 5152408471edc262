package org.eventbot.core.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.plugin.internal.PluginCatalog;
import org.eventbot.core.privacy.PersonalData;
import org.eventbot.core.privacy.Target;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.testing.ServicesLoader;
import org.eventbot.core.testing.TestClock;
import org.eventbot.core.testing.TestVault;
import org.eventbot.core.vault.Binding;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RepositoryTest(migrations = "host")
@ContextConfiguration(classes = HoldingsTests.Nothing.class)
class HostEndTests {

    private static final MatrixId ANNA = new MatrixId("@anna:example.org");
    private static final MatrixId BELA = new MatrixId("@bela:example.org");

    @Autowired
    JdbcTemplate sql;

    @Autowired
    PlatformTransactionManager transactions;

    private final Vault vault = TestVault.open();
    private final TestClock clock = new TestClock();
    private final Scope event = new Scope(UUID.randomUUID());
    private HoldingsBook holdings;
    private HostEnd end;

    @BeforeEach
    void prepare() {
        sql.update("delete from core_command");
        sql.update("delete from core_outbox");
        vault.open(event);
        var nobody = PluginCatalog.load(ServicesLoader.offering(List.of()));
        holdings = new HoldingsBook(
                new DeclarationBook(List.of()),
                nobody,
                new Offered(List::of, List::of),
                vault,
                JdbcClient.create(sql),
                new TransactionTemplate(transactions));
        end = new HostEnd(holdings, JdbcClient.create(sql), clock);
    }

    @Test
    void hasEndedWithWhomNothingIsUnderWay() {
        command(BELA, "help");
        entry(event, "INVITE", BELA, false);

        assertThat(end.ended(person(Scope.host(), ANNA))).isTrue();
        assertThat(end.ended(person(event, ANNA))).isTrue();
        assertThat(end.ended(new Target.Everybody(new Scope(UUID.randomUUID()))))
                .isTrue();
    }

    @Test
    void waitsForTheAnswerToWhoTypedAndToWhoIsNamed() {
        command(ANNA, "gdpr erase");
        command(BELA, "gdpr erase --user @carl:example.org");

        assertThat(end.ended(person(Scope.host(), ANNA))).isFalse();
        assertThat(end.ended(person(Scope.host(), new MatrixId("@carl:example.org"))))
                .isFalse();
        sql.update("update core_command set sealed = null, sender_index = null, answered_at = received_at");
        assertThat(end.ended(person(Scope.host(), ANNA))).isTrue();
    }

    @Test
    void waitsNotForEverAndErasesWhatWasNeverAnswered() {
        command(ANNA, "gdpr erase");
        clock.turn(Duration.ofMinutes(11));

        assertThat(end.ended(person(Scope.host(), ANNA))).isTrue();
        assertThat(commands().erase(person(Scope.host(), ANNA), 10).rows()).isEqualTo(1);
        assertThat(holdings.remains(person(Scope.host(), ANNA))).isZero();
    }

    @Test
    void waitsForWhatIsOnItsWayToAPerson() {
        entry(event, "WITHDRAW", ANNA, false);

        assertThat(end.ended(person(event, ANNA))).isFalse();
        assertThat(end.ended(person(event, BELA))).isTrue();
        sql.update("delete from core_outbox");
        assertThat(end.ended(person(event, ANNA))).isTrue();
    }

    @Test
    void cancelsForAnEventWhatWasNotBegunAndWaitsForTheRest() {
        entry(event, "INVITE", ANNA, false);
        entry(event, "PERSONAL_MESSAGE", BELA, false);
        entry(event, "INVITE", BELA, true);
        entry(event, "WITHDRAW", BELA, false);
        entry(Scope.host(), "MESSAGE", ANNA, false);

        assertThat(end.ended(new Target.Everybody(event))).isFalse();

        assertThat(sql.queryForList("select kind from core_outbox order by kind", String.class))
                .containsExactly("INVITE", "MESSAGE", "WITHDRAW");
        sql.update("delete from core_outbox where scope_id = ?", event.id());
        assertThat(end.ended(new Target.Everybody(event))).isTrue();
        assertThat(sql.queryForObject("select count(*) from core_outbox", Long.class))
                .isEqualTo(1);
    }

    private PersonalData commands() {
        return holdings.all().stream()
                .filter(data -> data.category().equals("commands"))
                .findFirst()
                .orElseThrow();
    }

    private Target.Person person(Scope scope, MatrixId who) {
        return holdings.in(scope, who);
    }

    private void command(MatrixId sender, String typed) {
        var id = UUID.randomUUID();
        sql.update(
                "insert into core_command (id, version, event_id, room_id, sealed, sender_index, sent_at, received_at)"
                        + " values (?, 0, ?, '!room', ?, ?, ?, ?)",
                id,
                "$" + id,
                vault.seal(Scope.host(), new Binding("core_command", "sealed", id), sender.value() + " " + typed),
                vault.index(Scope.host(), "core.sender", sender.value()),
                Timestamp.from(clock.instant()),
                Timestamp.from(clock.instant()));
    }

    private void entry(Scope scope, String kind, MatrixId person, boolean claimed) {
        var id = UUID.randomUUID();
        sql.update(
                "insert into core_outbox (id, version, owner, kind, scope_id, room_id, sealed, person_index, priority,"
                        + " created_at, not_before, claimed, attempts) values (?, 0, 'x', ?, ?, '!room', ?, ?, 1, ?, ?, ?, 0)",
                id,
                kind,
                scope.id(),
                vault.seal(scope, new Binding("core_outbox", "sealed", id), person.value()),
                vault.index(scope, "core.recipient", person.value()),
                Timestamp.from(clock.instant()),
                Timestamp.from(clock.instant()),
                claimed);
    }
}
