package org.eventbot.core.command.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.core.command.internal.CommandStage.OPERATOR;
import static org.eventbot.core.matrix.internal.FakeMatrixClient.BOT;
import static org.eventbot.core.matrix.internal.RoomFixture.child;
import static org.eventbot.core.matrix.internal.RoomFixture.create;
import static org.eventbot.core.matrix.internal.RoomFixture.levels;
import static org.eventbot.core.matrix.internal.RoomFixture.name;
import static org.eventbot.core.matrix.internal.RoomFixture.parent;
import static org.eventbot.core.matrix.internal.RoomFixture.space;
import static org.eventbot.core.matrix.internal.RoomFixture.state;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.FakeMatrixClient;
import org.eventbot.core.matrix.internal.SyncBatch;
import org.eventbot.core.matrix.internal.SyncBatch.JoinedRoom;
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
class PluginCommandsTests {

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
    void leavesMutedWordsToOtherBotsButAnswersToItsName() {
        assertThat(say(ADA, room, "plugin mute !version --room " + room.value()))
                .contains("administrators");
        assertThat(say(OPERATOR, room, "plugin mute !version --room " + room.value()))
                .startsWith("I leave `!version` to other bots in Hall.");

        assertThat(say(ADA, room, "VERSION")).isNull();
        assertThat(say(ADA, room, "help")).isNotNull();
        assertThat(say(ADA, off, "version")).startsWith("eventbot");
        assertThat(plain(dispatch.dispatch(typed(ADA, room, "version", true)))).startsWith("eventbot");

        assertThat(say(OPERATOR, room, "plugin unmute version"))
                .isEqualTo("I answer `!version` again in Hall and the rooms below it.");
        assertThat(say(ADA, room, "version")).startsWith("eventbot");
    }

    @Test
    void mutesNothingThatItDoesNotKnowOrCannotTakeBack() {
        assertThat(say(OPERATOR, room, "plugin mute dance")).startsWith("I have no word dance");
        assertThat(say(OPERATOR, room, "plugin mute plugin")).startsWith("Without `!plugin`");
    }

    @Test
    void turnsAPluginOnForTheSpace() {
        var top = new RoomId("!space" + UUID.randomUUID());
        var below = new RoomId("!below" + UUID.randomUUID());
        matrix.room(top, space(), name("Community"), child(below), levels("{'users': {'@moderator:example.org': 100}}"))
                .member(top, MODERATOR, Membership.JOIN);
        matrix.room(below, create(), parent(top), levels("{'users': {'@ada:example.org': 100}}"))
                .member(below, ADA, Membership.JOIN)
                .member(below, MODERATOR, Membership.JOIN);

        // Who is not in the space is not even told its name.
        assertThat(say(ADA, below, "plugin enable karma")).contains("not in it").doesNotContain("Community");
        assertThat(say(MODERATOR, below, "plugin enable karma"))
                .isEqualTo("**karma** is now on in Community and the rooms below it.");
        assertThat(switches.isOn(below, "karma")).isTrue();
        assertThat(say(ADA, below, "plugin disable karma --room " + below.value()))
                .contains("is now off");
        assertThat(switches.isOn(below, "karma")).isFalse();
        assertThat(switches.isOn(top, "karma")).isTrue();
        assertThat(say(OPERATOR, below, "plugin enable dance")).contains("There is no plugin dance. There are: karma");
    }

    @Test
    void letsAModeratorTakeTheRoomIntoASpaceAndOutOfIt() {
        var top = new RoomId("!space" + UUID.randomUUID());
        matrix.room(top, space(), name("Community"), child(room)).member(top, MODERATOR, Membership.JOIN);
        switches.turn(room, "karma", false);
        switches.turn(top, "karma", true);
        var below = new RoomId("!below" + UUID.randomUUID());
        matrix.room(below, create(), name("Below"), levels(LEVELS))
                .member(below, MODERATOR, Membership.JOIN)
                .member(below, ADA, Membership.JOIN);
        matrix.room(top, space(), name("Community"), child(below)).member(top, MODERATOR, Membership.JOIN);

        assertThat(say(MODERATOR, below, "plugin list")).contains("(off here)", "Community lists this room");
        assertThat(say(ADA, below, "plugin list")).contains("(off here)").doesNotContain("Community", top.value());
        assertThat(say(ADA, below, "plugin accept " + top.value())).contains("not in it");
        assertThat(say(MODERATOR, below, "plugin accept " + room.value())).contains("is no space that lists");

        assertThat(say(MODERATOR, below, "plugin accept " + top.value())).startsWith("Below now belongs to Community");
        assertThat(switches.isOn(below, "karma")).isTrue();
        assertThat(say(MODERATOR, below, "plugin list")).contains("(on here)", "This room belongs to Community");

        assertThat(say(MODERATOR, below, "plugin withdraw " + top.value())).startsWith("Community no longer decides");
        assertThat(switches.isOn(below, "karma")).isFalse();
        assertThat(say(MODERATOR, below, "plugin withdraw " + top.value())).contains("had no say");
    }

    @Test
    void isSilentAsSoonAsTheSpaceDropsTheRoom() {
        var top = new RoomId("!space" + UUID.randomUUID());
        var below = new RoomId("!below" + UUID.randomUUID());
        matrix.room(top, space(), child(below))
                .room(below, create(), parent(top))
                .member(below, ADA, Membership.JOIN);
        matrix.member(below, MODERATOR, Membership.JOIN);
        switches.turn(top, "karma", true);
        assertThat(say(ADA, below, "karma show Ada")).isEqualTo("Ada has 1");

        var dropped = state("m.space.child", below.value(), "{}");
        matrix.room(top, space(), dropped);
        states.hear(
                new SyncBatch(false, List.of(new JoinedRoom(top, List.of(), List.of(dropped))), List.of(), List.of()));

        assertThat(say(ADA, below, "karma show Ada")).isNull();
    }

    @Test
    void asksWhichSpaceIsMeant() {
        var one = new RoomId("!one" + UUID.randomUUID());
        var two = new RoomId("!two" + UUID.randomUUID());
        var below = new RoomId("!below" + UUID.randomUUID());
        matrix.room(one, space(), name("One"), child(below));
        matrix.room(two, space(), name("Two"), child(below));
        matrix.room(below, create(), parent(one), parent(two)).member(below, OPERATOR, Membership.JOIN);

        assertThat(say(OPERATOR, below, "plugin enable karma")).contains("This room is in 2 spaces", "--space");
        assertThat(say(OPERATOR, below, "plugin enable karma --space " + two.value()))
                .contains("is now on in Two");
    }

    @Test
    void listsPluginsAndTheirState() {
        assertThat(say(ADA, room, "plugins")).contains("**karma** 0.1.0 (on here): Counts thanks.");
        assertThat(say(ADA, off, "plugin list")).contains("(off here)");
    }

    @Test
    void readsLinksToRooms() {
        matrix.room(off, state("m.room.create", "", "{}"));

        assertThat(say(OPERATOR, room, "plugin enable karma --room https://matrix.to/#/" + off.value() + "?via=a.b"))
                .contains("is now on");
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
