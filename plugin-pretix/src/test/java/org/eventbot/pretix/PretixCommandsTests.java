package org.eventbot.pretix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.Reply;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.webhook.WebhookAddress;
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
class PretixCommandsTests {

    @Autowired
    Connections connections;

    @Autowired
    GrantBook book;

    @Autowired
    FakeRooms rooms;

    @Autowired
    WebhookAddress addresses;

    @Autowired
    WebhookSecret secret;

    @Autowired
    StatusLines lines;

    @Autowired
    FakePretix pretix;

    @Autowired
    JdbcTemplate database;

    private final RoomId room = room();
    private final RoomId space = room();
    private final String slug = "e" + UUID.randomUUID();
    private final String event = "testbed/" + slug;
    private SpaceChoice spaces;

    @BeforeEach
    void prepare() {
        // Grants of a whole organizer would be seen by the tests that follow.
        database.update("delete from pretix_grant");
        spaces = new SpaceChoice(rooms);
        rooms.inSpaces(room, space).named(space, "the space");
        pretix.addEvent(slug, "A Conference");
        pretix.requests().clear();
    }

    @Test
    void opensAnEventToTheSpaceOfTheRoom() {
        assertThat(text(allow(), event))
                .contains("A Conference (" + event + ")", "are open to the space **the space** (" + space.value() + ")")
                .doesNotContain("already");

        assertThat(book.of(List.of(space))).extracting(Grant::coverage).containsExactly(new Coverage("testbed", slug));
        assertThat(text(allow(), event)).contains("open already to the space");
    }

    @Test
    void opensAllEventsOfAnOrganizer() {
        assertThat(text(allow(), "testbed")).contains("all events of testbed");

        assertThat(book.of(List.of(space))).extracting(Grant::coverage).containsExactly(new Coverage("testbed", ""));
    }

    @Test
    void takesARoomWithoutSpaceForItself() {
        RoomId alone = room();

        call(allow(), alone, false, event);

        assertThat(book.of(List.of(alone))).hasSize(1);
    }

    @Test
    void asksWhichOfSeveralSpacesIsMeant() {
        RoomId other = room();
        rooms.inSpaces(room, space, other);

        assertThat(refusal(allow(), event))
                .contains("several spaces", "!pretix allow " + event + " --space " + other.value());
        assertThat(book.of(List.of(space, other))).isEmpty();

        text(allow(), event, "--space", other.value());
        assertThat(book.of(List.of(other))).hasSize(1);
    }

    @Test
    void wantsTheSpaceNamedInADirectChat() {
        assertThat(refusal(() -> call(allow(), room, true, event))).contains("--space");

        call(allow(), room, true, event, "--space", space.value());
        assertThat(book.of(List.of(space))).hasSize(1);
    }

    @Test
    void opensNothingThatTheShopDoesNotShow() {
        assertThat(refusal(allow(), "testbed/nowhere"))
                .contains("does not let the bot read the event testbed/nowhere", "You do not have permission");
        assertThat(refusal(allow(), "nobody")).contains("nobody", "does not let the bot read");
        assertThat(refusal(allow(), "test bed")).contains("!pretix allow myorganizer/myevent");
        assertThat(book.of(List.of(space))).isEmpty();
    }

    @Test
    void takesAGrantBack() {
        text(allow(), event);

        assertThat(text(revoke(), event)).contains("no longer open to the space");

        assertThat(book.of(List.of(space))).isEmpty();
        assertThat(refusal(revoke(), event)).contains("no grant for exactly " + event);
    }

    @Test
    void tellsWhatIsOpenAndThatPretixAnswers() {
        assertThat(text(status())).contains("answers and accepts the bot's token", "No event is open here");

        text(allow(), event);
        assertThat(text(status()))
                .contains("is open to the space", event + ": question `matrix`; not linked to a room");
    }

    @Test
    void tellsWhyPretixDoesNotAnswer() {
        pretix.faults().failNext(3, 500);

        assertThat(text(status())).contains("a problem of its own");
    }

    @Test
    void concernsTheSpaceThatIsNamed() {
        var status = status();
        new CommandLine(status).parseArgs("--space", space.value());

        assertThat(status.room(Typing.call(room, false))).isEqualTo(space);
        assertThat(status().room(Typing.call(room, false))).isEqualTo(room);
    }

    @Test
    void showsTheWebhooksAddressInADirectChatOnly() {
        text(allow(), event);
        Grant grant = book.of(List.of(space)).get(0);

        assertThat(refusal(webhook(addresses), event)).contains("password", "direct chat");
        Reply reply = call(webhook(addresses), room, true, event);

        assertThat(reply.personal()).isTrue();
        assertThat(reply.text().plain())
                .contains(
                        "https://bot:" + secret.of(grant.getId()) + "@bot.example.org:8443/hooks/pretix/"
                                + grant.getId(),
                        "/control/organizer/testbed/webhooks",
                        "only " + slug);
    }

    @Test
    void showsTheOrganizersWebhookForAnyOfItsEvents() {
        call(allow(), room, false, "testbed", "--space", space.value());

        assertThat(call(webhook(addresses), room, true, event, "--space", space.value())
                        .text()
                        .plain())
                .contains("/hooks/pretix/" + book.of(List.of(space)).get(0).getId());
    }

    @Test
    void saysThatPollingDoesWithoutAPublicAddress() {
        text(allow(), event);

        assertThat(refusal(() -> call(webhook((plugin, path) -> Optional.empty()), room, true, event)))
                .contains("EVENTBOT_PUBLIC_URL", "asks pretix for changes by itself");
    }

    @Test
    void showsNoWebhookBeforeAnythingIsOpen() {
        assertThat(refusal(() -> call(webhook(addresses), room, true, "someone/else")))
                .contains("!pretix allow someone/else");
    }

    @Test
    void asksWhoseWebhookIsMeant() {
        text(allow(), event);
        RoomId other = room();
        call(allow(), other, false, event);

        assertThat(refusal(() -> call(webhook(addresses), room, true, event)))
                .contains("Several spaces", "--space " + other.value(), "--space " + space.value());
        assertThat(call(webhook(addresses), room, true, event, "--space", other.value())
                        .text()
                        .plain())
                .contains(book.of(List.of(other)).get(0).getId().toString());
    }

    @Test
    void saysThatARoomWasTakenForItself() {
        RoomId alone = room();
        rooms.named(alone, "the lobby");

        assertThat(call(allow(), alone, false, event).text().plain())
                .contains("**the lobby** (" + alone.value() + "), the room where you typed this", "m.space.parent");
    }

    @Test
    void takesAnAddressToo() {
        assertThat(text(allow(), pretix.baseUrl() + "/control/event/" + event + "/orders/"))
                .contains("A Conference (" + event + ")");
        assertThat(text(revoke(), pretix.baseUrl() + "/" + event + "/")).contains("no longer open");

        String own = "https://" + slug + ".example.net/";
        pretix.publicUrl(slug, own);
        assertThat(text(allow(), own)).contains("A Conference (" + event + ")");
        assertThat(refusal(allow(), "https://evil.example.net/")).contains("!pretix allow myorganizer/myevent");
    }

    @Test
    void revokesWhatIsOnAServerThatIsNoLongerConnected() {
        var gone = BaseAddress.of("https://old.example.org");
        book.enter(space, gone, new Coverage("testbed", slug), new MatrixId("@op:example.org"));

        assertThat(text(revoke(), "https://old.example.org/" + event + "/")).contains("no longer open");

        assertThat(book.of(List.of(space))).isEmpty();
    }

    private AllowCommand allow() {
        return new AllowCommand(connections, book, spaces, keeper(addresses));
    }

    private RevokeCommand revoke() {
        return new RevokeCommand(connections, book, spaces, keeper(addresses));
    }

    private StatusCommand status() {
        return new StatusCommand(connections, book, spaces, lines);
    }

    private WebhookCommand webhook(WebhookAddress address) {
        return new WebhookCommand(connections, book, spaces, keeper(address));
    }

    private WebhookKeeper keeper(WebhookAddress address) {
        return new WebhookKeeper(connections, address, secret);
    }

    private String text(BotCommand command, String... arguments) {
        return Typing.text(command, room, arguments);
    }

    private String refusal(BotCommand command, String... arguments) {
        return Typing.refusal(() -> Typing.reply(command, room, false, arguments));
    }

    private static String refusal(Runnable use) {
        return Typing.refusal(use);
    }

    private static Reply call(BotCommand command, RoomId where, boolean direct, String... arguments) {
        return Typing.reply(command, where, direct, arguments);
    }

    private static RoomId room() {
        return new RoomId("!" + UUID.randomUUID() + ":example.org");
    }
}
