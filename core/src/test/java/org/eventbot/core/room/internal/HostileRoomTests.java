package org.eventbot.core.room.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.MatrixClient;
import org.eventbot.core.matrix.internal.RoomEvent;
import org.eventbot.core.matrix.internal.ScriptedHomeserver;
import org.eventbot.core.matrix.internal.SyncBatch;
import org.eventbot.core.matrix.internal.SyncBatch.Invitation;
import org.eventbot.core.matrix.internal.SyncBatch.JoinedRoom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class HostileRoomTests {

    private static final RoomId ROOM = new RoomId("!room:example.org");
    private static final MatrixId EVE = new MatrixId("@eve:example.org");

    private ScriptedHomeserver homeserver;
    private MatrixClient matrix;
    private RoomStates states;

    @BeforeEach
    void start() throws IOException {
        homeserver = new ScriptedHomeserver();
        matrix = homeserver.client();
        states = new RoomStates(matrix);
    }

    @AfterEach
    void stop() {
        homeserver.close();
    }

    @Test
    void asksForFewOfThousandSpacesThatARoomNamesAndOnlyOnce() {
        homeserver.room(
                ROOM.value(),
                IntStream.range(0, 1000).mapToObj(HostileRoomTests::parent).collect(Collectors.joining(",", "[", "]")));
        var tree = new SpaceTree(states, room -> Set.of());
        IntStream.range(0, 10).forEach(time -> tree.levels(ROOM));

        var asked = IntStream.range(0, 1000)
                .map(number ->
                        homeserver.asked("rooms/!space" + number + ":evil.org/state/m.room.member/@bot:example.org"))
                .sum();
        assertThat(asked).isLessThanOrEqualTo(20);
    }

    @Test
    void believesNothingOfARoomThatTheBotCanReadButIsNotIn() {
        homeserver.on("rooms/!room:example.org/state", "[" + create("@eve:example.org", "12") + "]");

        assertThat(states.of(ROOM).powerOf(EVE)).isZero();
    }

    @Test
    void readsARoomAnewOnceTheBotIsIn() {
        assertThat(states.of(ROOM).powerOf(EVE)).isZero();
        homeserver.room(ROOM.value(), "[" + create("@eve:example.org", "12") + "]");
        var join = event("m.room.member", "@bot:example.org", "{\"membership\":\"join\"}");
        states.hear(
                new SyncBatch(false, List.of(new JoinedRoom(ROOM, List.of(), List.of(join))), List.of(), List.of()));

        assertThat(states.of(ROOM).powerOf(EVE)).isPositive();
    }

    @Test
    void keepsOnlyWhatIsAskedOfTheStateInMemory() {
        var state = RoomState.of(List.of(event("m.room.eves_novel", "", "{}"), event("m.room.name", "", "{}")));

        assertThat(state.events()).containsOnlyKeys("m.room.name");
    }

    @Test
    void isNotLuredIntoASpaceAsIfItWereADirectChat() {
        var authority = new PowerAuthority(Set.of(), matrix, states);
        var welcome =
                new Welcome(matrix, authority, new SpaceTree(states, room -> Set.of()), states, Clock.systemUTC());
        homeserver.on("joined_rooms", "{\"joined_rooms\":[]}");
        var invitation = event("m.room.member", "@bot:example.org", "{\"membership\":\"invite\",\"is_direct\":true}");
        var space = event("m.room.create", "", "{\"type\":\"m.space\"}");

        assertThat(welcome.accepts(new Invitation(ROOM, List.of(invitation, space))))
                .isFalse();
        assertThat(welcome.accepts(new Invitation(ROOM, List.of(invitation)))).isTrue();
    }

    private static RoomEvent event(String type, String key, String content) {
        return new RoomEvent(
                type, key, EVE.value(), "$e", Clock.systemUTC().instant(), new JsonMapper().readTree(content));
    }

    private static String parent(int number) {
        return "{\"type\":\"m.space.parent\",\"state_key\":\"!space" + number
                + ":evil.org\",\"sender\":\"@eve:example.org\",\"content\":{\"via\":[\"evil.org\"]}}";
    }

    private static String create(String sender, String version) {
        return "{\"type\":\"m.room.create\",\"state_key\":\"\",\"sender\":\"" + sender
                + "\",\"content\":{\"room_version\":\"" + version + "\"}}";
    }
}
