package org.eventbot.core.host.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.core.matrix.internal.FakeMatrixClient.BOT;
import static org.eventbot.core.matrix.internal.RoomFixture.create;
import static org.eventbot.core.matrix.internal.RoomFixture.encryption;
import static org.eventbot.core.matrix.internal.RoomFixture.json;
import static org.eventbot.core.matrix.internal.RoomFixture.member;

import java.util.List;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.FakeMatrixClient;
import org.eventbot.core.matrix.internal.MatrixFailures;
import org.eventbot.core.matrix.internal.RoomEvent;
import org.eventbot.core.matrix.internal.SyncBatch;
import org.eventbot.core.matrix.internal.SyncBatch.JoinedRoom;
import org.eventbot.core.matrix.internal.SyncListener;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

@RepositoryTest(migrations = "host")
@ContextConfiguration(classes = IntakeStage.class, initializers = IntakeStage.Catalog.class)
class UnreadableRoomTests {

    private static final MatrixId ADA = new MatrixId("@ada:example.org");
    private static final MatrixId BEN = new MatrixId("@ben:example.org");

    @Autowired
    SyncListener intake;

    @Autowired
    IntakeStage.Wishes wishes;

    @Autowired
    UnreadableRoomJob job;

    @Autowired
    FakeMatrixClient matrix;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate database;

    private final RoomId room = new RoomId("!room" + UUID.randomUUID());

    @BeforeEach
    void beginAnew() {
        database.update("delete from core_outbox");
        matrix.forget();
        wishes.forget();
        matrix.room(room, create(), encryption()).member(room, ADA, Membership.JOIN);
    }

    @Test
    void saysItOnceInARoom() {
        matrix.member(room, BEN, Membership.JOIN);
        hear(encrypted());
        hear(encrypted());
        assertThat(wishes.soon()).hasSize(1);
        run();
        run();

        assertThat(rooms()).containsExactly(room.value());
        assertThat(matrix.count("createRoom")).isZero();
        database.update("delete from core_outbox");
        hear(encrypted());
        run();
        assertThat(rooms()).isEmpty();
    }

    @Test
    void saysItWhenEncryptionIsSwitchedOnAndWhenItComesIn() {
        hear(encryption());
        assertThat(wishes.soon()).hasSize(1);

        wishes.forget();
        var other = new RoomId("!other" + UUID.randomUUID());
        matrix.room(other, create(), encryption());
        hear(other, member(BOT.value(), BOT.value(), "{'membership': 'join'}"));
        assertThat(wishes.soon()).hasSize(1);
        assertThat(rooms()).isEmpty();
    }

    @Test
    void opensAnUnencryptedChatToWhoeverIsAloneWithIt() {
        hear(encrypted());
        run();

        assertThat(matrix.count("createRoom")).isOne();
        assertThat(rooms()).hasSize(2).contains(room.value(), "!made1:example.org");
        assertThat(matrix.is(new RoomId("!made1:example.org"), ADA)).contains(Membership.INVITE);
    }

    @Test
    void opensNoChatBecauseOfOneThatItMadeItself() {
        matrix.room(
                        room,
                        new RoomEvent("m.room.create", "", BOT.value(), "$c", clock.instant(), json("{}")),
                        encryption())
                .member(room, ADA, Membership.JOIN);
        hear(encrypted());
        run();

        assertThat(matrix.count("createRoom")).isZero();
        assertThat(rooms()).containsExactly(room.value());
    }

    @Test
    void saysItEvenWhenItMayOpenNoChat() {
        matrix.fail("createRoom", MatrixFailures.forbidden());
        hear(encrypted());
        run();

        assertThat(rooms()).containsExactly(room.value());
    }

    private void run() {
        wishes.soon().forEach(job::run);
    }

    private List<String> rooms() {
        return database.queryForList("select room_id from core_outbox", String.class);
    }

    private void hear(RoomEvent event) {
        hear(room, event);
    }

    private void hear(RoomId place, RoomEvent event) {
        intake.onSync(
                new SyncBatch(false, List.of(new JoinedRoom(place, List.of(), List.of(event))), List.of(), List.of()));
    }

    private RoomEvent encrypted() {
        return new RoomEvent(
                "m.room.encrypted", null, ADA.value(), "$" + UUID.randomUUID(), clock.instant(), json("{}"));
    }
}
