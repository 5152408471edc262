package org.eventbot.pretix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.testkit.host.FakeRooms;
import org.eventbot.testkit.pretix.FakePretix;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import picocli.CommandLine;

@RepositoryTest(migrations = "pretix")
@ContextConfiguration(classes = {PretixConfiguration.class, FakeHost.class, FakeShop.class})
class QuestionCommandTests {

    @Autowired
    Connections connections;

    @Autowired
    GrantBook book;

    @Autowired
    FakeRooms rooms;

    @Autowired
    StatusLines lines;

    @Autowired
    EventChoice events;

    @Autowired
    EventRegistry registry;

    @Autowired
    QuestionBook questions;

    @Autowired
    ReadingLog readings;

    @Autowired
    RecordingSignal signal;

    @Autowired
    FakePretix pretix;

    @Autowired
    JdbcTemplate database;

    private final RoomId room = room();
    private final RoomId space = room();
    private final String slug = "e" + UUID.randomUUID();
    private final String event = "testbed/" + slug;

    @BeforeEach
    void prepare() {
        // Grants of a whole organizer would be seen by the tests that follow.
        database.update("delete from pretix_grant");
        rooms.inSpaces(room, space);
        pretix.addEvent(slug, "A Conference");
    }

    @Test
    void choosesTheQuestionOfAnEvent() {
        grant(space, event);
        var registered = registry.register(
                new EventPath("testbed", slug).key(connections.all().get(0).base()), "A Conference", space);
        pretix.shop(slug).renameQuestion("matrix", "mxid");

        assertThat(text(question())).contains("asked by the question `matrix`", "no question", "!pretix question");
        assertThat(refusal(question(), "matricks"))
                .contains("no question with the internal identifier “matricks”", "mxid (Your Matrix ID)");
        assertThat(signal.of(registered)).isEmpty();

        assertThat(text(question(), "mxid")).contains("question `mxid` from now on", "read again");
        assertThat(signal.of(registered)).hasSize(1);
        assertThat(text(question())).contains("question `mxid`", "asked for every ticket");
        text(question(), "mxid");
        assertThat(signal.of(registered)).as("nothing changed").hasSize(1);
    }

    @Test
    void acceptsAnotherQuestionUnderTheSameIdentifierOnlyWhenItIsSaid() {
        grant(space, event);
        var registered = registry.register(
                new EventPath("testbed", slug).key(connections.all().get(0).base()), "A Conference", space);
        text(question(), "matrix");
        assertThat(signal.of(registered)).as("the same as ever").isEmpty();
        pretix.shop(slug).renameQuestion("matrix", "old");
        pretix.shop(slug).renameQuestion("fas", "matrix");

        assertThat(text(question(), "matrix")).contains("question `matrix` from now on", "read again");

        assertThat(signal.of(registered)).hasSize(1);
    }

    @Test
    void asksWhoseQuestionIsMeant() {
        assertThat(refusal(question(), "mxid")).contains("No event is open here");
        grant(space, event);
        grant(space, "testbed/conf");

        assertThat(refusal(question(), "matrix"))
                .contains("Several events", "!pretix question matrix --event testbed/conf");
        assertThat(text(question(), "matrix", "--event", event)).contains(event);
        assertThat(refusal(question(), "matrix", "--event", "testbed/nowhere")).contains("not open to this space");
    }

    @Test
    void concernsTheSpaceThatHoldsTheGrant() {
        RoomId outer = room();
        rooms.inSpaces(room, space, outer);
        grant(outer, event);
        assertThat(question().room(Typing.call(room, false))).isEqualTo(outer);

        grant(space, "testbed/conf");
        assertThat(question().room(Typing.call(room, false))).isEqualTo(space);
        var named = question();
        new CommandLine(named).parseArgs("--event", event);
        assertThat(named.room(Typing.call(room, false))).isEqualTo(outer);
    }

    @Test
    void tellsHowAnEventIsRead() {
        grant(space, event);
        var registered = registry.register(
                new EventPath("testbed", slug).key(connections.all().get(0).base()), "A Conference", space);
        assertThat(text(status())).contains("not read yet", "no webhook has called");

        readings.succeeded(
                registered.id(),
                new AskedQuestion(
                        connections.all().get(0).client(), new EventPath("testbed", slug), "matrix", Optional.empty()));
        assertThat(text(status())).contains("read less than a minute ago").doesNotContain("trouble");

        readings.failed(registered.id(), new ShopTrouble(ShopTrouble.Kind.DOWN, "pretix is down"));
        pretix.shop(slug).renameQuestion("matrix", "mxid");
        assertThat(text(status())).contains("**in trouble**", "pretix is down", "`matrix` **is not there**");
    }

    private void grant(RoomId where, String what) {
        BaseAddress server = connections.all().get(0).base();
        book.enter(where, server, Coverage.parse(what, ""), Typing.OPERATOR);
    }

    private QuestionCommand question() {
        return new QuestionCommand(events, questions, readings, new SpaceChoice(rooms), signal);
    }

    private StatusCommand status() {
        return new StatusCommand(connections, book, new SpaceChoice(rooms), lines);
    }

    private String text(BotCommand command, String... arguments) {
        return Typing.text(command, room, arguments);
    }

    private String refusal(BotCommand command, String... arguments) {
        return Typing.refusal(() -> Typing.text(command, room, arguments));
    }

    private static RoomId room() {
        return new RoomId("!" + UUID.randomUUID() + ":example.org");
    }
}
