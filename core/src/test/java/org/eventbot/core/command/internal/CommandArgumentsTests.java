package org.eventbot.core.command.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.core.command.internal.CommandStage.OPERATOR;
import static org.eventbot.core.matrix.internal.FakeMatrixClient.BOT;
import static org.eventbot.core.matrix.internal.RoomFixture.create;
import static org.eventbot.core.matrix.internal.RoomFixture.levels;
import static org.eventbot.core.matrix.internal.RoomFixture.name;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.FakeMatrixClient;
import org.eventbot.core.plugin.internal.PluginSwitches;
import org.eventbot.core.room.internal.RoomStates;
import org.eventbot.core.room.internal.RoomView;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

@RepositoryTest(migrations = "host")
@ContextConfiguration(classes = CommandStage.class, initializers = CommandStage.Catalog.class)
class CommandArgumentsTests {

    private static final MatrixId ADA = new MatrixId("@ada:example.org");
    private static final MatrixId MODERATOR = new MatrixId("@moderator:example.org");
    private static final String LEVELS =
            "{'users': {'@moderator:example.org': 50, '" + BOT.value() + "': 0}, 'invite': 0}";

    @Autowired
    FakeMatrixClient matrix;

    @Autowired
    PluginSwitches switches;

    @Autowired
    CommandBook book;

    @Autowired
    Permissions permissions;

    @Autowired
    RoomView rooms;

    @Autowired
    RoomStates states;

    @Autowired
    TestClock clock;

    private final RoomId room = new RoomId("!room" + UUID.randomUUID());
    private final RoomId off = new RoomId("!off" + UUID.randomUUID());
    private final RoomId direct = new RoomId("!direct" + UUID.randomUUID());
    private CommandDispatch dispatch;

    @BeforeEach
    void buildRooms(@Autowired Clock time) {
        dispatch = new CommandDispatch(book, new CommandParser(rooms), permissions, rooms, time, call -> {});
        matrix.forget();
        matrix.room(room, create(), name("Hall"), levels(LEVELS));
        matrix.room(off, create(), name("Quiet"), levels(LEVELS));
        for (var place : new RoomId[] {room, off}) {
            for (var person : new MatrixId[] {ADA, MODERATOR, OPERATOR}) {
                matrix.member(place, person, Membership.JOIN);
            }
        }
        matrix.room(direct, create()).member(direct, ADA, Membership.JOIN);
        switches.turn(room, "karma", true);
    }

    @Test
    void findsTheRoomThatADirectChatNames() {
        assertThat(say(ADA, direct, "karma add @ada:example.org --room " + room.value()))
                .isEqualTo("Thanked @ada:example.org");
        assertThat(say(ADA, direct, "karma reset @ada:example.org --room " + room.value()))
                .contains("moderators of the room", "You do not have that role in");
    }

    @Test
    void tellsStrangersNothingOfRooms() {
        matrix.alias("#off:example.org", off).alias("#far:example.org", direct);
        switches.turn(direct, "karma", true);
        var stranger = new MatrixId("@stranger:example.org");
        matrix.member(room, stranger, Membership.JOIN);
        var answers = Stream.of(
                        "#off:example.org", "#none:example.org", off.value(), "!none:example.org", direct.value())
                .flatMap(place -> Stream.of("add", "reset")
                        .map(word -> say(stranger, room, "karma " + word + " @ada:example.org --room " + place)))
                .toList();

        assertThat(answers).doesNotContainNull();
        assertThat(Set.copyOf(answers)).hasSize(1);
        assertThat(answers.get(0)).contains("you or I are not in it").doesNotContain("Quiet");
    }

    @Test
    void tellsOperatorsThatThereIsNoSuchRoom() {
        assertThat(say(OPERATOR, room, "karma reset @ada:example.org --room #none:example.org"))
                .startsWith("I know no room with this address.");
    }

    @Test
    void readsPeopleAndRoomsAsLinksToo() {
        matrix.alias("#hall:example.org", room);

        assertThat(say(ADA, room, "karma add https://matrix.to/#/%40ada%3Aexample.org"))
                .isEqualTo("Thanked @ada:example.org");
        assertThat(say(ADA, room, "karma add matrix:u/ada:example.org --room matrix:r/hall:example.org"))
                .isEqualTo("Thanked @ada:example.org");
        assertThat(say(ADA, room, "karma add https://matrix.to/#/#hall:example.org"))
                .contains("not to a person");
        assertThat(say(ADA, room, "karma add ada@example.org"))
                .contains("mail address", "did you mean @ada:example.org?");
    }

    @Test
    void explainsWhatWasWrongWithAnExample() {
        assertThat(say(ADA, room, "karma show"))
                .contains("<name>", "Example: `!karma show Ada --top 3`")
                .doesNotContain("java");
        assertThat(say(ADA, room, "karma show Ada --top many"))
                .contains("--top", "many")
                .doesNotContain("java");
        assertThat(say(ADA, room, "karma add ada")).contains("A Matrix ID looks like @name:example.org");
        assertThat(say(ADA, room, "karma add @ada:example.org --room hall")).contains("hall is no room");
    }

    private @Nullable String say(MatrixId sender, RoomId place, String words) {
        try {
            return plain(dispatch.dispatch(typed(sender, place, words)));
        } catch (Refusal refusal) {
            return refusal.text().plain();
        }
    }

    private static @Nullable String plain(@Nullable Reply reply) {
        return reply == null ? null : reply.text().plain();
    }

    private TypedCommand typed(MatrixId sender, RoomId place, String words) {
        return typed(sender, place, words, false);
    }

    private TypedCommand typed(MatrixId sender, RoomId place, String words, boolean byName) {
        return new TypedCommand(
                new CommandCall(sender, place, new MatrixEventId("$1"), clock.instant(), false), words, byName, null);
    }
}
