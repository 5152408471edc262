package org.eventbot.core.host.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.core.matrix.internal.FakeMatrixClient.BOT;
import static org.eventbot.core.matrix.internal.RoomFixture.create;
import static org.eventbot.core.matrix.internal.RoomFixture.json;
import static org.eventbot.core.matrix.internal.RoomFixture.member;
import static org.eventbot.core.matrix.internal.RoomFixture.message;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eventbot.core.command.internal.CommandInbox;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.FakeMatrixClient;
import org.eventbot.core.matrix.internal.RoomEvent;
import org.eventbot.core.matrix.internal.SyncBatch;
import org.eventbot.core.matrix.internal.SyncBatch.Invitation;
import org.eventbot.core.matrix.internal.SyncBatch.JoinedRoom;
import org.eventbot.core.matrix.internal.SyncListener;
import org.eventbot.core.plugin.internal.PluginSwitches;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

@RepositoryTest(migrations = "host")
@ContextConfiguration(classes = IntakeStage.class, initializers = IntakeStage.Catalog.class)
class ArrivalsTests {

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
    void replaysNoHistoryOfARoomThatItHasJustEntered() {
        var old = message("$old", ADA.value(), clock.instant().minus(Duration.ofMinutes(3)), text("!help"));
        var atTheDoor = message("$door", ADA.value(), clock.instant().minus(Duration.ofMinutes(1)), text("!help"));
        intake.onSync(joined(old, atTheDoor, ownJoin(), said("!version")));

        assertThat(inbox.waiting()).hasSize(2);
    }

    @Test
    void acceptsAndDeclinesInvitations() {
        var welcome = new RoomId("!welcome" + UUID.randomUUID());
        var strange = new RoomId("!strange" + UUID.randomUUID());
        intake.onSync(new SyncBatch(
                false,
                List.of(),
                List.of(invitation(welcome, IntakeStage.OPERATOR), invitation(strange, ADA)),
                List.of()));

        assertThat(database.queryForList(
                        "select kind from core_outbox where room_id = ?", String.class, welcome.value()))
                .containsExactly("JOIN");
        assertThat(database.queryForList(
                        "select kind from core_outbox where room_id = ?", String.class, strange.value()))
                .containsExactly("LEAVE");
    }

    @Test
    void greetsInADirectChatOnce() {
        var batch = joined(ownJoin());
        intake.onSync(batch);
        intake.onSync(batch);
        assertThat(outbox()).containsExactly("MESSAGE");
    }

    @Test
    void greetsNobodyInAGroup() {
        matrix.member(room, IntakeStage.OPERATOR, Membership.JOIN);
        intake.onSync(joined(ownJoin()));

        assertThat(outbox()).isEmpty();
    }

    @Test
    void doesNotTakeANewNameForAnEntrance() {
        var renamed = new RoomEvent(
                "m.room.member",
                BOT.value(),
                BOT.value(),
                "$renamed",
                clock.instant(),
                json("{'membership': 'join', 'displayname': 'New'}"),
                new RoomEvent.Before(BOT.value(), json("{'membership': 'join'}")));
        var old = message("$old", ADA.value(), clock.instant().minus(Duration.ofMinutes(3)), text("!help"));
        intake.onSync(joined(old, renamed));

        assertThat(outbox()).isEmpty();
        assertThat(inbox.waiting()).hasSize(1);
    }

    @Test
    void leavesARoomThatWasSaidToBeADirectChat() {
        matrix.member(room, new MatrixId("@eve:example.org"), Membership.INVITE);
        intake.onSync(joined(joinAsked(ADA), said("!help")));
        assertThat(outbox()).containsExactly("LEAVE");
        assertThat(inbox.waiting()).isEmpty();
    }

    @Test
    void staysWhereItWasAskedInByAnOperatorHoweverManyThereAre() {
        matrix.member(room, new MatrixId("@eve:example.org"), Membership.JOIN);
        intake.onSync(joined(joinAsked(IntakeStage.OPERATOR), said("!help")));
        assertThat(outbox()).isEmpty();
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
