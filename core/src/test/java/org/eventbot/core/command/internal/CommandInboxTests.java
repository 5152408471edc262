package org.eventbot.core.command.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eventbot.core.matrix.internal.RoomFixture.message;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.command.Reply;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Text;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@RepositoryTest(migrations = "host")
@ContextConfiguration(classes = CommandStage.class, initializers = CommandStage.Catalog.class)
class CommandInboxTests {

    private static final RoomId ROOM = new RoomId("!room:example.org");
    private static final MatrixId ADA = new MatrixId("@ada:example.org");

    @Autowired
    CommandInbox inbox;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcTemplate database;

    private final String event = "$" + UUID.randomUUID();

    @BeforeEach
    void beginAnew() {
        database.update("delete from core_command");
        database.update("delete from core_outbox");
    }

    @Test
    void keepsACommandUntilItIsAnswered() {
        var id = take("karma show").orElseThrow();

        var command = inbox.open(id).orElseThrow();
        assertThat(command.typed()).isEqualTo("karma show");
        assertThat(command.call().sender()).isEqualTo(ADA);
        assertThat(command.call().room()).isEqualTo(ROOM);
        assertThat(command.call().event()).isEqualTo(new MatrixEventId(event));
        assertThat(command.call().sentAt()).isEqualTo(clock.instant());

        assertThat(senders()).hasSize(1);

        inbox.answer(id, command.call(), Answer.here(Reply.text("7")));
        assertThat(inbox.open(id)).isEmpty();
        assertThat(count("core_outbox")).isOne();
        assertThat(senders()).isEmpty();
    }

    @Test
    void holdsAnAnswerBackThatMustNotTellHowLongItTook() {
        var id = take("gdpr access").orElseThrow();
        var command = inbox.open(id).orElseThrow();
        clock.turn(Duration.ofMillis(700));

        inbox.answer(id, command.call(), Answer.here(Reply.text("Nothing.").notSooner(Duration.ofSeconds(2))));

        var due = database.queryForObject("select not_before from core_outbox", Instant.class);
        assertThat(due).isEqualTo(clock.instant().plusMillis(1300));
    }

    @Test
    void remembersTheThreadAndTellsTheSenderAside() {
        var inThread = "{'m.relates_to': {'rel_type': 'm.thread', 'event_id': '$root'}}";
        var id = transaction
                .execute(status ->
                        inbox.take(ROOM, message(event, ADA.value(), clock.instant(), inThread), "help", true))
                .orElseThrow();
        var command = inbox.open(id).orElseThrow();
        assertThat(command.thread()).isEqualTo(new MatrixEventId("$root"));
        assertThat(command.byName()).isTrue();

        var aside = new Answer.Aside(new RoomId("!chat:example.org"), Text.of("7"));
        inbox.answer(id, command.call(), new Answer(Reply.text("aside"), command.thread(), aside));
        assertThat(database.queryForList("select kind from core_outbox order by kind", String.class))
                .containsExactly("MESSAGE", "PERSONAL_MESSAGE");
    }

    @Test
    void takesAMessageOnce() {
        assertThat(take("karma show")).isPresent();
        assertThat(take("karma show")).isEmpty();
        assertThat(count("core_command")).isOne();
    }

    @Test
    void takesAnAnsweredMessageNoSecondTime() {
        answer(take("karma show").orElseThrow(), null);

        assertThat(take("karma show")).isEmpty();
    }

    @Test
    void takesAMessageAgainWhoseBatchWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            takeWithin("karma show");
            status.setRollbackOnly();
        });

        assertThat(count("core_command")).isZero();
        assertThat(take("karma show")).isPresent();
    }

    @Test
    void takesCommandsOnlyTogetherWithTheirBatch() {
        assertThatThrownBy(() -> takeWithin("karma show")).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void keepsSenderAndWordsUnreadableAndForgetsThem() {
        var id = take("karma show Grace").orElseThrow();
        assertThat(new String(Objects.requireNonNull(sealed(id)), StandardCharsets.ISO_8859_1))
                .doesNotContain("ada", "Grace", "karma");

        answer(id, null);
        assertThat(sealed(id)).isNull();
    }

    @Test
    void answersOnce() {
        var id = take("karma show").orElseThrow();
        var call = inbox.open(id).orElseThrow().call();
        inbox.answer(id, call, Answer.here(Reply.text("7")));
        database.update("delete from core_outbox");
        inbox.answer(id, call, Answer.here(Reply.text("8")));

        assertThat(count("core_outbox")).isZero();
    }

    @Test
    void answersAndMarksTogetherOrNotAtAll() {
        var id = take("karma show").orElseThrow();
        transaction.executeWithoutResult(status -> {
            answer(id, Reply.text("7"));
            status.setRollbackOnly();
        });

        assertThat(count("core_outbox")).isZero();
        assertThat(inbox.open(id)).isPresent();
    }

    @Test
    void staysSilentWithoutAReply() {
        answer(take("karma show").orElseThrow(), null);

        assertThat(count("core_outbox")).isZero();
    }

    @Test
    void listsWhatAnEarlierProcessLeftBehind() {
        var answered = take("karma show").orElseThrow();
        answer(answered, null);
        var open = transaction
                .execute(status ->
                        inbox.take(ROOM, message("$other", ADA.value(), clock.instant(), "{}"), "karma add", false))
                .orElseThrow();

        assertThat(inbox.waiting()).containsExactly(new CommandInbox.Waiting(open, ROOM));
    }

    @Test
    void forgetsWhenACommandWasTypedSomeDaysAfterItsAnswer() {
        answer(take("karma show").orElseThrow(), null);
        clock.turn(Duration.ofDays(6));
        inbox.forgetAnswered();
        assertThat(count("core_command")).isOne();

        clock.turn(Duration.ofDays(1).plusSeconds(1));
        inbox.forgetAnswered();
        assertThat(count("core_command")).isZero();
    }

    @Test
    void takesACommandFromTheEndOfTime() {
        var latest = Instant.parse("9999-12-31T00:00:00Z");

        transaction.executeWithoutResult(
                status -> inbox.take(ROOM, message(event, ADA.value(), latest, "{}"), "help", false));

        assertThat(inbox.waiting()).hasSize(1);
    }

    private void answer(UUID id, @Nullable Reply reply) {
        inbox.answer(id, inbox.open(id).orElseThrow().call(), reply == null ? null : Answer.here(reply));
    }

    private Optional<UUID> take(String typed) {
        return Objects.requireNonNull(transaction.execute(status -> takeWithin(typed)));
    }

    private Optional<UUID> takeWithin(String typed) {
        return inbox.take(ROOM, message(event, ADA.value(), clock.instant(), "{}"), typed, false);
    }

    private byte @Nullable [] sealed(UUID id) {
        return database.queryForObject("select sealed from core_command where id = ?", byte[].class, id);
    }

    private int count(String table) {
        return database.queryForList("select id from " + table).size();
    }

    private List<UUID> senders() {
        return database.queryForList(
                "select sender_index from core_command where sender_index is not null", UUID.class);
    }
}
