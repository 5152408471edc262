package org.eventbot.core.host.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.eventbot.core.matrix.internal.FakeMatrixClient.BOT;
import static org.eventbot.core.matrix.internal.RoomFixture.create;
import static org.eventbot.core.matrix.internal.RoomFixture.json;
import static org.eventbot.core.matrix.internal.RoomFixture.member;
import static org.eventbot.core.matrix.internal.RoomFixture.message;

import java.util.List;
import java.util.UUID;
import org.eventbot.core.command.internal.CommandInbox;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.FakeMatrixClient;
import org.eventbot.core.matrix.internal.MatrixException;
import org.eventbot.core.matrix.internal.MatrixFailures;
import org.eventbot.core.matrix.internal.RoomEvent;
import org.eventbot.core.matrix.internal.SyncBatch;
import org.eventbot.core.matrix.internal.SyncBatch.Gap;
import org.eventbot.core.matrix.internal.SyncBatch.Invitation;
import org.eventbot.core.matrix.internal.SyncBatch.JoinedRoom;
import org.eventbot.core.matrix.internal.SyncListener;
import org.eventbot.core.plugin.internal.PluginSwitches;
import org.eventbot.core.room.MembershipChange;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

@RepositoryTest(migrations = "host")
@ContextConfiguration(classes = IntakeStage.class, initializers = IntakeStage.Catalog.class)
class SyncIntakeTests {

    private static final MatrixId ADA = new MatrixId("@ada:example.org");

    @Autowired
    SyncListener intake;

    @Autowired
    CommandInbox inbox;

    @Autowired
    FakeMatrixClient matrix;

    @Autowired
    PluginSwitches switches;

    @Autowired
    IntakeStage.Ears ears;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate database;

    private final RoomId room = new RoomId("!room" + UUID.randomUUID());

    @BeforeEach
    void beginAnew() {
        database.update("delete from core_command");
        database.update("delete from core_outbox");
        matrix.forget();
        ears.forget();
        matrix.room(room, create()).member(room, ADA, Membership.JOIN);
    }

    @Test
    void storesCommandsAndNothingElse() {
        intake.onSync(joined(said("!help"), said("hello"), said("!karma show")));

        assertThat(inbox.waiting()).hasSize(2);
    }

    @Test
    void storesACommandOnceThoughItsBatchComesTwice() {
        var batch = joined(said("!help"));
        intake.onSync(batch);
        intake.onSync(batch);

        assertThat(inbox.waiting()).hasSize(1);
    }

    @Test
    void replaysNoHistoryAtTheVeryFirstSync() {
        intake.onSync(new SyncBatch(
                true, List.of(new JoinedRoom(room, List.of(), List.of(said("!help")))), List.of(), List.of()));

        assertThat(inbox.waiting()).isEmpty();
    }

    @Test
    void doesNotAnswerItself() {
        intake.onSync(joined(message("$own", BOT.value(), clock.instant(), text("!help"))));

        assertThat(inbox.waiting()).isEmpty();
    }

    @Test
    void survivesSendersThatAreNobody() {
        intake.onSync(joined(
                message("$1", "nobody", clock.instant(), text("!help")),
                member("nobody", ADA.value(), "{'membership': 'join'}"),
                member(ADA.value(), "nobody", "{'membership': 'join'}"),
                said("!help")));

        assertThat(inbox.waiting()).hasSize(1);
    }

    @Test
    void findsTheCommandsInAGap() {
        var gap = new Gap("p1", "s0");
        var missed = said("!version");
        matrix.said(gap, missed, said("hello"), message("$own", BOT.value(), clock.instant(), text("!help")));
        var batch = new SyncBatch(
                false, List.of(new JoinedRoom(room, List.of(), List.of(said("!help")), gap)), List.of(), List.of());
        intake.onSync(batch);
        intake.onSync(batch);
        assertThat(inbox.waiting()).hasSize(2);
    }

    @Test
    void goesOnWhenAGapCannotBeReadAndAsksAgainWhenTheHomeserverIsDown() {
        var gap = new Gap("p1", "s0");
        matrix.said(gap, said("!version"));
        var batch = new SyncBatch(
                false, List.of(new JoinedRoom(room, List.of(), List.of(said("!help")), gap)), List.of(), List.of());
        matrix.fail("messages", MatrixFailures.noAnswer());
        assertThatThrownBy(() -> intake.onSync(batch)).isInstanceOf(MatrixException.class);
        assertThat(inbox.waiting()).isEmpty();

        matrix.fail("messages", MatrixFailures.forbidden());
        intake.onSync(batch);
        assertThat(inbox.waiting()).hasSize(1);
    }

    @Test
    void takesNoWordsOfOtherBotsExceptWhereItIsAlone() {
        matrix.member(room, IntakeStage.OPERATOR, Membership.JOIN);
        intake.onSync(joined(said("!dance"), said("Event Bot: dance")));
        assertThat(inbox.waiting()).hasSize(1);

        matrix.member(room, IntakeStage.OPERATOR, Membership.LEAVE);
        intake.onSync(joined(said("!dance")));
        assertThat(inbox.waiting()).hasSize(2);
    }

    @Test
    void tellsPluginsOfMembershipsWhereTheyAreOn() {
        intake.onSync(joined(joins()));
        assertThat(ears.heard()).isEmpty();

        switches.turn(room, "karma", true);
        intake.onSync(joined(joins()));
        assertThat(ears.heard())
                .extracting(MembershipChange::person, MembershipChange::membership)
                .containsExactly(tuple(ADA, Membership.JOIN));
    }

    @Test
    void keepsCommandsThoughAPluginThrows() {
        switches.turn(room, "karma", true);
        ears.failNext(new IllegalStateException("@ada:example.org"));
        intake.onSync(joined(joins(), said("!help")));
        assertThat(inbox.waiting()).hasSize(1);

        ears.failNext(new NoClassDefFoundError("com/example/Missing"));
        intake.onSync(joined(joins(), said("!version")));
        assertThat(inbox.waiting()).hasSize(2);
    }

    @Test
    void asksForTheBatchAgainWhenTheDatabaseIsAway() {
        switches.turn(room, "karma", true);
        ears.failNext(new TransientDataAccessResourceException("away"));
        var batch = joined(joins(), said("!help"));

        assertThatThrownBy(() -> intake.onSync(batch)).isInstanceOf(TransientDataAccessResourceException.class);
        assertThat(inbox.waiting()).isEmpty();

        intake.onSync(batch);
        assertThat(inbox.waiting()).hasSize(1);
        assertThat(ears.heard()).hasSize(1);
    }

    @Test
    void asksForTheBatchAgainWhenTheHomeserverIsDown() {
        switches.turn(room, "karma", true);
        matrix.fail("state", MatrixFailures.noAnswer());
        var batch = joined(joins(), said("!help"));

        assertThatThrownBy(() -> intake.onSync(batch)).isInstanceOf(MatrixException.class);
        intake.onSync(batch);
        assertThat(inbox.waiting()).hasSize(1);
    }

    private List<String> outbox() {
        return database.queryForList("select kind from core_outbox", String.class);
    }

    private SyncBatch joined(RoomEvent... timeline) {
        return new SyncBatch(false, List.of(new JoinedRoom(room, List.of(), List.of(timeline))), List.of(), List.of());
    }

    private RoomEvent said(String words) {
        return message("$" + UUID.randomUUID(), ADA.value(), clock.instant(), text(words));
    }

    private static String text(String words) {
        return "{'msgtype': 'm.text', 'body': '" + words + "'}";
    }

    private RoomEvent joinAsked(MatrixId inviter) {
        var join = ownJoin();
        return new RoomEvent(
                join.type(),
                join.key(),
                join.sender(),
                join.id(),
                join.at(),
                join.content(),
                new RoomEvent.Before(inviter.value(), json("{'membership': 'invite', 'is_direct': true}")));
    }

    private RoomEvent ownJoin() {
        var join = member(BOT.value(), BOT.value(), "{'membership': 'join'}");
        return new RoomEvent(join.type(), join.key(), join.sender(), join.id(), clock.instant(), join.content());
    }

    private static RoomEvent joins() {
        return member(ADA.value(), ADA.value(), "{'membership': 'join'}");
    }

    private static Invitation invitation(RoomId target, MatrixId inviter) {
        return new Invitation(
                target, List.of(member(BOT.value(), inviter.value(), "{'membership': 'invite', 'is_direct': false}")));
    }
}
