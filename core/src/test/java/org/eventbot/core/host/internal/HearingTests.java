package org.eventbot.core.host.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.eventbot.core.matrix.internal.FakeMatrixClient.BOT;
import static org.eventbot.core.matrix.internal.RoomFixture.create;
import static org.eventbot.core.matrix.internal.RoomFixture.message;
import static org.eventbot.core.matrix.internal.RoomFixture.reaction;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.FakeMatrixClient;
import org.eventbot.core.matrix.internal.MatrixException;
import org.eventbot.core.matrix.internal.MatrixFailures;
import org.eventbot.core.matrix.internal.RoomEvent;
import org.eventbot.core.matrix.internal.RoomFixture;
import org.eventbot.core.matrix.internal.SyncBatch;
import org.eventbot.core.matrix.internal.SyncBatch.JoinedRoom;
import org.eventbot.core.matrix.internal.SyncListener;
import org.eventbot.core.plugin.internal.PluginSwitches;
import org.eventbot.core.room.RoomMessage;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** What plugins hear people say. */
@RepositoryTest(migrations = "host")
@ContextConfiguration(classes = IntakeStage.class, initializers = IntakeStage.Catalog.class)
class HearingTests {

    private static final MatrixId ADA = new MatrixId("@ada:example.org");
    private static final MatrixId OMAR = new MatrixId("@omar:example.org");

    @Autowired
    SyncListener intake;

    @Autowired
    FakeMatrixClient matrix;

    @Autowired
    PluginSwitches switches;

    @Autowired
    IntakeStage.Ears ears;

    @Autowired
    TestClock clock;

    private final RoomId room = new RoomId("!room" + UUID.randomUUID());

    @BeforeEach
    void beginAnew() {
        matrix.forget();
        ears.forget();
        matrix.room(room, create()).member(room, ADA, Membership.JOIN);
        switches.turn(room, "karma", true);
    }

    @Test
    void tellsWhatIsSaid() {
        hears(message("$said", ADA.value(), clock.instant(), """
                        {'msgtype': 'm.text', 'body': 'Thank you, Omar',
                         'm.mentions': {'user_ids': ['@omar:example.org', 'nobody', 7, '@omar:example.org']}}"""));

        assertThat(ears.messages())
                .containsExactly(new RoomMessage(
                        room, new MatrixEventId("$said"), ADA, clock.instant(), "Thank you, Omar", List.of(OMAR)));
        assertThat(ears.messages().toString()).doesNotContain("Thank", "omar");
    }

    @Test
    void tellsPeopleWhoWerePickedFromAListByTheirIds() {
        hears(said("""
                {'msgtype': 'm.text', 'body': '> <@ada:example.org> Hi\\n\\nOmar++', 'format': 'org.matrix.custom.html',
                 'formatted_body': '<mx-reply><a href=\\"https://matrix.to/#/@quoted:example.org\\">Q</a></mx-reply><a href=\\"https://matrix.to/#/@omar:example.org\\">Omar</a>++'}"""));

        assertThat(ears.messages()).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("@omar:example.org++");
            assertThat(message.mentioned()).containsExactly(OMAR);
        });
    }

    @Test
    void tellsNothingWhereThePluginIsOff() {
        switches.turn(room, "karma", false);
        hears(said("{'msgtype': 'm.text', 'body': 'Hello'}"), reaction("$r", ADA.value(), "$other", "🍪"));

        assertThat(ears.messages()).isEmpty();
        assertThat(ears.reactions()).isEmpty();
        assertThat(matrix.count("author")).isZero();
    }

    @Test
    void tellsNeitherCommandsNorNoticesNorEdits() {
        hears(
                said("{'msgtype': 'm.text', 'body': '!help'}"),
                said("{'msgtype': 'm.notice', 'body': 'I am a bot'}"),
                said("{'msgtype': 'm.image', 'body': 'cat.png'}"),
                said("{'msgtype': 'm.text'}"),
                said(
                        "{'msgtype': 'm.text', 'body': '* Hello', 'm.relates_to': {'rel_type': 'm.replace', 'event_id': '$1'}}"),
                message("", ADA.value(), clock.instant(), "{'msgtype': 'm.text', 'body': 'no id'}"),
                message("$nobody", "nobody", clock.instant(), "{'msgtype': 'm.text', 'body': 'no sender'}"));

        assertThat(ears.messages()).isEmpty();
    }

    @Test
    void tellsNothingOfWhatTheBotSaysItself() {
        hears(
                message("$own", BOT.value(), clock.instant(), "{'msgtype': 'm.text', 'body': 'Hello'}"),
                reaction("$r", BOT.value(), "$own", "🍪"));

        assertThat(ears.messages()).isEmpty();
        assertThat(ears.reactions()).isEmpty();
    }

    @Test
    void tellsNoHistory() {
        var old = message(
                "$old",
                ADA.value(),
                clock.instant().minus(Duration.ofMinutes(3)),
                "{'msgtype': 'm.text', 'body': 'Hi'}");
        var join = RoomFixture.member(BOT.value(), BOT.value(), "{'membership': 'join'}");
        hears(old, new RoomEvent(join.type(), join.key(), join.sender(), join.id(), clock.instant(), join.content()));
        intake.onSync(new SyncBatch(
                true,
                List.of(new JoinedRoom(room, List.of(), List.of(said("{'msgtype': 'm.text', 'body': 'Hi'}")))),
                List.of(),
                List.of()));

        assertThat(ears.messages()).isEmpty();
    }

    @Test
    void tellsReactionsWithWhoeverWroteTheMessage() {
        matrix.author(new MatrixEventId("$earlier"), OMAR);
        hears(
                said("{'msgtype': 'm.text', 'body': 'Hello'}"),
                reaction("$r1", OMAR.value(), "$said", "👍"),
                reaction("$r2", ADA.value(), "$earlier", "🍪"));

        assertThat(ears.reactions())
                .extracting(reaction -> reaction.sender(), reaction -> reaction.author(), reaction -> reaction.key())
                .containsExactly(tuple(OMAR, ADA, "👍"), tuple(ADA, OMAR, "🍪"));
        assertThat(matrix.count("author")).isEqualTo(1);
    }

    @Test
    void passesOverReactionsThatAreNone() {
        matrix.fail("author", MatrixFailures.forbidden());
        hears(
                reaction("$r1", ADA.value(), "$hidden", "🍪"),
                reaction("$r2", ADA.value(), "$gone", "🍪"),
                reaction("$r3", ADA.value(), "no event", "🍪"),
                reaction("$r4", ADA.value(), "$gone", " "));

        assertThat(ears.reactions()).isEmpty();
    }

    @Test
    void asksForTheBatchAgainWhenTheHomeserverDoesNotTellTheAuthor() {
        matrix.author(new MatrixEventId("$earlier"), OMAR).fail("author", MatrixFailures.noAnswer());
        var reaction = reaction("$r", ADA.value(), "$earlier", "🍪");

        assertThatThrownBy(() -> hears(reaction)).isInstanceOf(MatrixException.class);
        hears(reaction);
        assertThat(ears.reactions()).hasSize(1);
    }

    @Test
    void goesOnAfterAListenerThatThrows() {
        ears.failNext(new IllegalStateException("@ada:example.org"));
        hears(said("{'msgtype': 'm.text', 'body': 'one'}"), said("{'msgtype': 'm.text', 'body': 'two'}"));
        hears(said("{'msgtype': 'm.text', 'body': 'three'}"));

        assertThat(ears.messages()).extracting(RoomMessage::text).containsExactly("three");
    }

    private void hears(RoomEvent... timeline) {
        intake.onSync(new SyncBatch(
                false, List.of(new JoinedRoom(room, List.of(), List.of(timeline))), List.of(), List.of()));
    }

    private RoomEvent said(String content) {
        return message("$said", ADA.value(), clock.instant(), content);
    }
}
