package org.eventbot.core.command.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eventbot.core.command.internal.CommandStage.OPERATOR;
import static org.eventbot.core.matrix.internal.FakeMatrixClient.BOT;
import static org.eventbot.core.matrix.internal.RoomFixture.create;
import static org.eventbot.core.matrix.internal.RoomFixture.levels;
import static org.eventbot.core.matrix.internal.RoomFixture.name;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.FakeMatrixClient;
import org.eventbot.core.matrix.internal.MatrixException;
import org.eventbot.core.matrix.internal.MatrixFailures;
import org.eventbot.core.plugin.internal.PluginSwitches;
import org.eventbot.core.room.internal.RoomStates;
import org.eventbot.core.room.internal.RoomView;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.ContextConfiguration;

@RepositoryTest(migrations = "host")
@ContextConfiguration(classes = CommandStage.class, initializers = CommandStage.Catalog.class)
@ExtendWith(OutputCaptureExtension.class)
class CommandDispatchTests {

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
    private final List<CommandCall> receipts = new ArrayList<>();
    private CommandDispatch dispatch;

    @BeforeEach
    void buildRooms(@Autowired Clock time) {
        dispatch = new CommandDispatch(book, new CommandParser(rooms), permissions, rooms, time, receipts::add);
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
    void runsACommand() {
        assertThat(say(ADA, room, "karma show Ada --top 3")).isEqualTo("Ada has 3");
        assertThat(say(ADA, room, "KARMA Show 'Ada Lovelace' \u2014TOP 3")).isEqualTo("Ada Lovelace has 3");
        assertThat(say(ADA, room, "thanks show Ada")).isEqualTo("Ada has 1");
    }

    @Test
    void runsACommandByItsShortWord() {
        assertThat(say(ADA, room, "top Ada --top 3")).isEqualTo("Ada has 3");
        assertThat(say(ADA, room, "top")).contains("!top <name>");
        assertThat(say(ADA, room, "help")).contains("Short words: `!top`.").doesNotContain("- `!top`");
        assertThat(say(ADA, off, "top Ada")).isNull();
    }

    @Test
    void isSilentWhereThePluginIsOff() {
        assertThat(say(MODERATOR, off, "karma show Ada")).isNull();
        assertThat(say(MODERATOR, off, "karma reset @ada:example.org")).isNull();
        assertThat(say(MODERATOR, off, "karma shwo")).isNull();
        assertThat(say(MODERATOR, off, "karma")).isNull();
        assertThat(say(OPERATOR, off, "karma show Ada")).isNull();
    }

    @Test
    void hearsOperatorsWhereThePluginIsOff() {
        assertThat(say(OPERATOR, off, "karma allow")).isEqualTo("Allowed");
        assertThat(say(MODERATOR, off, "karma allow")).isNull();
    }

    @Test
    void ignoresUnknownWordsInRoomsAndAnswersThemInDirectChats() {
        assertThat(say(ADA, room, "dance")).isNull();
        assertThat(say(ADA, direct, "dance")).contains("I know no command dance", "!help");
        assertThat(say(ADA, direct, "\"\"")).contains("!help");
        assertThat(say(ADA, direct, "hlep")).contains("Did you mean `!help`?");
        assertThat(say(ADA, direct, "karmaa")).contains("Did you mean `!karma`?");
        assertThat(say(ADA, direct, "dot")).doesNotContain("Did you mean");
    }

    @Test
    void answersAnUnknownWordToWhoeverCallsItByName() {
        assertThat(plain(dispatch.dispatch(typed(ADA, room, "hlep", true)))).contains("Did you mean `!help`?");
    }

    @Test
    void marksOnlyWhatItAnswers() {
        say(ADA, room, "dance");
        say(ADA, off, "karma show Ada");
        say(ADA, off, "karma shwo");
        assertThat(receipts).isEmpty();

        say(ADA, room, "karma show Ada");
        say(ADA, room, "karma shwo");
        say(ADA, room, "karma");
        assertThat(receipts).hasSize(3);
    }

    @Test
    void saysNothingInARoomAboutAWordThatIsNotItsOwnThoughTheHomeserverIsDown() {
        matrix.fail("joinedMembers", MatrixFailures.noAnswer());

        assertThat(say(ADA, room, "dance")).isNull();
    }

    @Test
    void isNotTiredByTheWordsOfOtherBots() {
        for (int i = 0; i < 400; i++) {
            assertThat(say(ADA, room, "dance")).isNull();
        }

        assertThat(say(ADA, room, "karma show Ada --top 1")).isEqualTo("Ada has 1");
    }

    @Test
    void answersPersonalCommandsInDirectChats() {
        var reply = Objects.requireNonNull(dispatch.dispatch(typed(ADA, direct, "karma mine")));

        assertThat(reply.text().plain()).isEqualTo("You have 7");
        assertThat(reply.personal()).isTrue();
        assertThat(say(ADA, room, "karma mine")).startsWith("Ask me in a direct chat");
        assertThat(say(ADA, off, "karma mine")).isNull();
    }

    @Test
    void doesNotTakeARoomWithAThirdPersonForADirectChat() {
        matrix.member(direct, MODERATOR, Membership.INVITE);

        assertThat(say(ADA, direct, "karma mine")).isNull();
    }

    @Test
    void tellsInADirectChatThatAPluginIsOffThere() {
        assertThat(say(ADA, direct, "karma add @ada:example.org")).contains("karma", "not on");
        assertThat(say(ADA, direct, "karma add @ada:example.org --room " + off.value()))
                .contains("not on");
    }

    @Test
    void refusesInWords() {
        assertThat(say(ADA, room, "karma reset @ada:example.org"))
                .isEqualTo("This is for moderators of the room (power 50). You do not have that role in Hall; ask"
                        + " somebody who does.");
        assertThat(say(MODERATOR, room, "karma reset @ada:example.org")).startsWith("Thanked");
        assertThat(say(OPERATOR, room, "karma reset @ada:example.org")).startsWith("Thanked");
        assertThat(say(ADA, room, "karma allow")).startsWith("This is for operators of the bot");
    }

    @Test
    void refusesAModeratorWhoLeft() {
        matrix.member(room, MODERATOR, Membership.LEAVE);

        assertThat(say(MODERATOR, room, "karma reset @ada:example.org")).startsWith("This is for moderators");
    }

    @Test
    void saysWhichPowerTheBotLacks() {
        var strict = new RoomId("!strict" + UUID.randomUUID());
        matrix.room(strict, create(), name("Strict"), levels("{'invite': 50}")).member(strict, ADA, Membership.JOIN);
        switches.turn(strict, "karma", true);

        assertThat(say(ADA, strict, "karma invite")).startsWith("I lack the power to invite people in Strict.");
        assertThat(say(ADA, room, "karma invite")).isEqualTo("Invited");
    }

    @Test
    void suggestsWhatWasMeant() {
        assertThat(say(ADA, room, "karma shwo Ada")).contains("Did you mean", "karma show");
        assertThat(say(ADA, room, "karma show Ada --tpo 3")).contains("--tpo");
    }

    @Test
    void listsTheWordsBelowAWordThatIsTypedAlone() {
        assertThat(say(ADA, room, "karma")).contains("!karma", "!karma show <name> [--top <number>]", "!karma mine");
    }

    @Test
    void answersAnExceptionWithAReferenceAndNothingElse(CapturedOutput log) {
        for (var word : new String[] {"broken", "misplaced"}) {
            var answer = Objects.requireNonNull(say(ADA, room, "karma " + word));

            assertThat(answer).contains("went wrong").doesNotContain("ABCDE", "Exception", "\tat");
            var reference = answer.replaceAll(".*under (\\w+)\\.$", "$1");
            assertThat(log.getAll()).contains("Plugin karma failed in a command, reference " + reference);
        }
        assertThat(log.getAll()).doesNotContain("ABCDE");
    }

    @Test
    void leavesTroublesOfTheHomeserverToItsCaller() {
        matrix.fail("joinedMembers", MatrixFailures.noAnswer());

        assertThatThrownBy(() -> say(ADA, room, "karma show Ada")).isInstanceOf(MatrixException.class);
    }

    @Test
    void saysThatItWasOfflineToAnOldCommand() {
        var old = typed(ADA, room, "karma show Ada");
        clock.turn(Duration.ofMinutes(10).plusSeconds(1));

        assertThat(plain(dispatch.dispatch(old))).startsWith("I was offline when you wrote this");
        assertThat(plain(dispatch.dispatch(typed(ADA, room, "karma show Ada")))).isEqualTo("Ada has 1");
    }

    @Test
    void isSilentToAnOldCommandWhereThePluginIsOff() {
        var old = typed(ADA, off, "karma show Ada");
        clock.turn(Duration.ofHours(1));

        assertThat(dispatch.dispatch(old)).isNull();
    }

    @Test
    void givesEachOfAHundredCallsItsOwnInstance() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            var calls = IntStream.range(0, 100)
                    .mapToObj(i ->
                            (Callable<@Nullable String>) () -> say(OPERATOR, room, "karma show p" + i + " --top " + i))
                    .toList();
            var answers = threads.invokeAll(calls);
            for (int i = 0; i < 100; i++) {
                assertThat(answers.get(i).get()).isEqualTo("p" + i + " has " + i);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void helpsWithWhatIsHeardHere() {
        assertThat(say(ADA, room, "help")).contains("!karma", "!help", "!plugin", "!version");
        assertThat(say(ADA, off, "help")).contains("!help").doesNotContain("karma");
        assertThat(say(ADA, direct, "help")).contains("!karma");
        assertThat(say(ADA, room, "help karma show")).contains("!karma show <name>", "whose");
        assertThat(say(ADA, room, "help !karma")).contains("!karma add");
        assertThat(say(ADA, room, "help dance")).contains("I know no command dance");
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
