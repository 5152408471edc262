package org.eventbot.core.room.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eventbot.core.matrix.internal.FakeMatrixClient.BOT;
import static org.eventbot.core.matrix.internal.RoomFixture.child;
import static org.eventbot.core.matrix.internal.RoomFixture.create;
import static org.eventbot.core.matrix.internal.RoomFixture.encryption;
import static org.eventbot.core.matrix.internal.RoomFixture.levels;
import static org.eventbot.core.matrix.internal.RoomFixture.message;
import static org.eventbot.core.matrix.internal.RoomFixture.name;
import static org.eventbot.core.matrix.internal.RoomFixture.parent;
import static org.eventbot.core.matrix.internal.RoomFixture.space;
import static org.eventbot.core.matrix.internal.RoomFixture.state;

import java.util.List;
import java.util.Set;
import org.eventbot.core.command.BotPower;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.FakeMatrixClient;
import org.eventbot.core.matrix.internal.RoomEvent;
import org.eventbot.core.matrix.internal.SyncBatch;
import org.eventbot.core.matrix.internal.SyncBatch.JoinedRoom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomViewTests {

    private static final RoomId ROOM = new RoomId("!room:example.org");
    private static final RoomId SPACE = new RoomId("!space:example.org");
    private static final MatrixId ADA = new MatrixId("@ada:example.org");
    private static final MatrixId BEN = new MatrixId("@ben:example.org");

    private final FakeMatrixClient matrix = new FakeMatrixClient();
    private final RoomStates states = new RoomStates(matrix);
    private final RoomView rooms = new RoomView(matrix, states, new SpaceTree(states, room -> Set.of()));

    @Test
    void findsARoomByIdLinkAndAddress() {
        matrix.alias("#hall:example.org", ROOM);

        assertThat(rooms.find(" !room:example.org ")).isEqualTo(ROOM);
        assertThat(rooms.find("#hall:example.org")).isEqualTo(ROOM);
        assertThat(rooms.find("https://matrix.to/#/!room:example.org?via=example.org&via=b.example"))
                .isEqualTo(ROOM);
        assertThat(rooms.find("https://matrix.to/#/%23hall%3Aexample.org")).isEqualTo(ROOM);
        assertThat(rooms.find("!withoutServer")).isEqualTo(new RoomId("!withoutServer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "#", "#hall", "hall", "@ada:example.org", "#other:example.org"})
    void saysThatSomethingIsNoRoom(String typed) {
        assertThatThrownBy(() -> rooms.find(typed)).isInstanceOf(Refusal.class);
    }

    @Test
    void knowsADirectChatByItsMembers() {
        matrix.room(ROOM, create()).member(ROOM, ADA, Membership.JOIN).member(ROOM, BEN, Membership.LEAVE);
        assertThat(rooms.isDirect(ROOM, ADA)).isTrue();
        assertThat(rooms.isDirect(ROOM, BEN)).isFalse();

        for (var present : List.of(Membership.JOIN, Membership.INVITE, Membership.KNOCK)) {
            matrix.member(ROOM, BEN, present);
            assertThat(rooms.isDirect(ROOM, ADA)).as("%s", present).isFalse();
        }
    }

    @Test
    void knowsNoDirectChatThatTheWorldReads() {
        matrix.room(ROOM, create(), state("m.room.history_visibility", "", "{'history_visibility': 'world_readable'}"))
                .member(ROOM, ADA, Membership.JOIN);

        assertThat(rooms.isDirect(ROOM, ADA)).isFalse();
    }

    @Test
    void takesNoSpaceAndNoRoomOfOneForADirectChat() {
        matrix.room(ROOM, create(), parent(SPACE)).member(ROOM, ADA, Membership.JOIN);
        matrix.room(SPACE, space(), child(ROOM)).member(SPACE, ADA, Membership.JOIN);

        assertThat(rooms.isDirect(ROOM, ADA)).isFalse();
        assertThat(rooms.isDirect(SPACE, ADA)).isFalse();
    }

    @Test
    void asksForStateOnceUntilItChanges() {
        matrix.room(ROOM, create(), name("Old"));
        rooms.name(ROOM);
        assertThat(rooms.name(ROOM)).isEqualTo("Old");
        assertThat(matrix.count("state")).isOne();

        matrix.room(ROOM, create(), name("New"), encryption());
        states.hear(batch(message(ADA.value(), "{}")));
        assertThat(rooms.name(ROOM)).isEqualTo("Old");
        states.hear(batch(name("New")));
        assertThat(rooms.name(ROOM)).isEqualTo("New");
        assertThat(rooms.isEncrypted(ROOM)).isTrue();
    }

    @Test
    void forgetsARoomThatTheBotLeft() {
        matrix.room(ROOM, create(), name("Hall"));
        rooms.name(ROOM);
        states.hear(new SyncBatch(false, List.of(), List.of(), List.of(ROOM)));
        rooms.name(ROOM);

        assertThat(matrix.count("state")).isEqualTo(2);
    }

    @Test
    void namesWhatHasNoName() {
        assertThat(rooms.name(ROOM)).isEqualTo("this room");
    }

    @Test
    void knowsWhatTheBotCanDo() {
        matrix.room(ROOM, create(), levels("{'users': {'" + BOT.value() + "': 50}, 'invite': 50, 'redact': 51}"));

        assertThat(rooms.botCan(BotPower.INVITE, ROOM)).isTrue();
        assertThat(rooms.botCan(BotPower.KICK, ROOM)).isTrue();
        assertThat(rooms.botCan(BotPower.REDACT, ROOM)).isFalse();
    }

    @Test
    void listsTheSpacesOfARoom() {
        matrix.room(ROOM, create(), parent(SPACE));
        matrix.room(SPACE, space(), child(ROOM));

        assertThat(rooms.spacesOf(ROOM)).containsExactly(SPACE);
        assertThat(rooms.nearestSpaces(ROOM)).containsExactly(SPACE);
        assertThat(rooms.spacesOf(SPACE)).containsExactly(SPACE);
        assertThat(rooms.nearestSpaces(SPACE)).containsExactly(SPACE);
    }

    @Test
    void takesARoomInNoSpaceAsItsOwn() {
        matrix.room(ROOM, create());

        assertThat(rooms.spacesOf(ROOM)).containsExactly(ROOM);
        assertThat(rooms.nearestSpaces(ROOM)).containsExactly(ROOM);
    }

    private static SyncBatch batch(RoomEvent event) {
        return new SyncBatch(false, List.of(new JoinedRoom(ROOM, List.of(), List.of(event))), List.of(), List.of());
    }
}
