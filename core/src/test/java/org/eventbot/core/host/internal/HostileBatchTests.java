package org.eventbot.core.host.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eventbot.core.command.internal.CommandInbox.Waiting;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.MatrixClient;
import org.eventbot.core.matrix.internal.RoomEvent;
import org.eventbot.core.matrix.internal.ScriptedHomeserver;
import org.eventbot.core.matrix.internal.SyncBatch;
import org.eventbot.core.matrix.internal.SyncBatch.JoinedRoom;
import org.eventbot.core.message.CommandPrefix;
import org.eventbot.core.plugin.internal.PluginSwitches;
import org.eventbot.core.room.internal.PowerAuthority;
import org.eventbot.core.room.internal.RoomStates;
import org.eventbot.core.room.internal.RoomView;
import org.eventbot.core.room.internal.SpaceTree;
import org.eventbot.core.room.internal.Welcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

// What is null here is never reached.
@SuppressWarnings("NullAway")
class HostileBatchTests {

    private static final RoomId GOOD = new RoomId("!good:example.org");
    private static final RoomId BAD = new RoomId("!bad:evil.org");

    private ScriptedHomeserver homeserver;
    private RoomStates states;
    private Preparation preparation;

    @BeforeEach
    void start() throws IOException {
        homeserver = new ScriptedHomeserver();
        MatrixClient matrix = homeserver.client();
        states = new RoomStates(matrix);
        var tree = new SpaceTree(states, room -> Set.of());
        var welcome =
                new Welcome(matrix, new PowerAuthority(Set.of(), matrix, states), tree, states, Clock.systemUTC());
        var switches = new PluginSwitches(null, tree);
        var name = new BotName(matrix);
        var typed = new Typed(CommandPrefix.usual(), name);
        var hearing = new Hearing(matrix, switches, List.of());
        var rooms = new RoomView(matrix, states, tree);
        var arrivals = new Arrivals(matrix, welcome, rooms);
        preparation = new Preparation(matrix, welcome, arrivals, rooms, hearing, typed, name, words -> true);
    }

    @AfterEach
    void stop() {
        homeserver.close();
    }

    @Test
    void takesTheOtherRoomsWhenOneCannotBeTaken() {
        var store = new RefusingStore();
        var intake = new SyncIntake(states, preparation, store, null);
        var batch = batch(joined(BAD, message("$bad")), joined(GOOD, message("$good")));
        for (int attempt = 1; attempt < 5; attempt++) {
            assertThatThrownBy(() -> intake.onSync(batch)).isInstanceOf(IllegalStateException.class);
        }
        intake.onSync(batch);

        assertThat(store.taken).containsExactly(GOOD);
    }

    @Test
    void keepsTryingWhileNothingAtAllCanBeTaken() {
        var intake = new SyncIntake(states, preparation, new RefusingStore(), null);
        for (int attempt = 1; attempt < 20; attempt++) {
            assertThatThrownBy(() -> intake.onSync(batch(joined(BAD, message("$bad")))))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "$", "no-dollar", "$x{300}"})
    void passesOverACommandThatCannotBeAnswered(String id) {
        var odd = id.replace("x{300}", "x".repeat(300));

        assertThat(preparation
                        .prepare(batch(joined(GOOD, message(odd), message("$good"))))
                        .commands())
                .extracting(command -> command.message().id())
                .containsExactly("$good");
    }

    @Test
    void looksOnceAtTheMembersOfABigRoomThatItEnters() {
        homeserver.on(
                "rooms/!good:example.org/joined_members",
                IntStream.range(0, 300)
                        .mapToObj(number -> "\"@p" + number + ":example.org\":{}")
                        .collect(Collectors.joining(",", "{\"joined\":{", "}}")));
        var join = event("m.room.member", "@bot:example.org", "$join", "{\"membership\":\"join\"}");

        assertThat(preparation.prepare(batch(joined(GOOD, join))).greeted()).isEmpty();
        assertThat(homeserver.asked("rooms/!good:example.org/joined_members")).isEqualTo(1);
    }

    private static SyncBatch batch(JoinedRoom... rooms) {
        return new SyncBatch(false, List.of(rooms), List.of(), List.of());
    }

    private static JoinedRoom joined(RoomId room, RoomEvent... events) {
        return new JoinedRoom(room, List.of(), List.of(events));
    }

    private static RoomEvent message(String id) {
        return event("m.room.message", null, id, "{\"msgtype\":\"m.text\",\"body\":\"!help\"}");
    }

    private static RoomEvent event(String type, String key, String id, String content) {
        return new RoomEvent(type, key, "@eve:evil.org", id, Instant.EPOCH, new JsonMapper().readTree(content));
    }

    /** Fails for one room, as a plugin or a database may. */
    private static final class RefusingStore extends SyncStore {

        final List<RoomId> taken = new ArrayList<>();

        RefusingStore() {
            super(null, null, null, List.of());
        }

        @Override
        public List<Waiting> store(Prepared prepared) {
            var rooms = prepared.commands().stream().map(Prepared.Command::room).toList();
            if (rooms.contains(BAD)) {
                throw new IllegalStateException("as a plugin may");
            }
            taken.addAll(rooms);
            return List.of();
        }
    }
}
