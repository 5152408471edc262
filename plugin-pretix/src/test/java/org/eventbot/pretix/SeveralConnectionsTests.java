package org.eventbot.pretix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.UUID;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.webhook.WebhookAddress;
import org.eventbot.pretix.Connections.Place;
import org.eventbot.testkit.host.FakeRooms;
import org.eventbot.testkit.pretix.FakePretix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import picocli.CommandLine;

@RepositoryTest(migrations = "pretix")
@ContextConfiguration(classes = {PretixConfiguration.class, FakeHost.class})
class SeveralConnectionsTests {

    private static final String EVENT = "testbed/conf";

    @Autowired
    GrantBook book;

    @Autowired
    FakeRooms rooms;

    @Autowired
    WebhookAddress addresses;

    @Autowired
    WebhookSecret secret;

    @Autowired
    JdbcTemplate database;

    private final FakePretix one = FakePretix.start();
    private final FakePretix two = FakePretix.start();
    private final RoomId space = new RoomId("!" + UUID.randomUUID() + ":example.org");
    private Connections connections;

    @BeforeEach
    void connect() {
        database.update("delete from pretix_grant");
        connections = new Connections(List.of(
                Clients.connection("", one.baseUrl(), one.readingToken(), ""),
                Clients.connection("eu", two.baseUrl(), two.readingToken(), two.webhookToken())));
        rooms.named(space, "the space");
    }

    @AfterEach
    void stop() {
        one.close();
        two.close();
    }

    @Test
    void findsAnEventOnTheServerOfItsAddress() {
        grant(one);
        grant(two);

        assertThat(find(two.baseUrl() + "/" + EVENT + "/").connection().base().value())
                .isEqualTo(two.baseUrl().toString());
    }

    @Test
    void takesTheOnlyServerWhereItIsGranted() {
        grant(two);

        assertThat(find(EVENT).connection().base().value())
                .isEqualTo(two.baseUrl().toString());
        assertThat(one.requests().entries()).isEmpty();
    }

    @Test
    void namesBothWhenBothHaveIt() {
        grant(one);
        grant(two);

        assertThat(words(() -> find(EVENT)))
                .contains("More than one pretix", one.baseUrl() + "/" + EVENT + "/", two.baseUrl() + "/" + EVENT + "/");
    }

    @Test
    void takesTheOneThatKnowsIt() {
        grant(one);
        grant(two);
        one.allowReading();

        assertThat(find(EVENT).connection().base().value())
                .isEqualTo(two.baseUrl().toString());
    }

    @Test
    void opensWhatOnlyOneServerHas() {
        one.allowReading();

        assertThat(allow(EVENT)).contains("Testbed Conference");

        assertThat(book.of(List.of(space)))
                .extracting(Grant::getServer)
                .containsExactly(two.baseUrl().toString());
    }

    @Test
    void asksWhichServerIsMeantBeforeItOpensAnything() {
        assertThat(words(() -> allow(EVENT))).contains("!pretix allow " + two.baseUrl() + "/" + EVENT + "/");
        assertThat(book.of(List.of(space))).isEmpty();

        allow(two.baseUrl() + "/" + EVENT + "/");
        assertThat(book.of(List.of(space))).hasSize(1);
    }

    @Test
    void saysWhyNoServerHasIt() {
        assertThat(words(() -> allow("testbed/nowhere"))).contains("does not let the bot read", "testbed/nowhere");
        two.revoke(two.readingToken());
        assertThat(words(() -> allow("testbed/nowhere")))
                .as("a dead token matters more than an unknown event")
                .contains("EVENTBOT_PRETIX_CONNECTIONS_EU_TOKEN");
    }

    @Test
    void tellsOfEachHowItIs() {
        var health = new PretixHealth(connections);
        assertThat(health.connections()).allMatch(connection -> connection.up());

        two.revoke(two.readingToken());
        assertThatThrownBy(() -> connections.all().get(1).client().hello()).isInstanceOf(ShopTrouble.class);

        assertThat(health.connections())
                .extracting(connection -> connection.up())
                .containsExactly(true, false);
        assertThat(health.connections().get(1).words()).contains("does not accept");
        assertThat(health.connections().get(1).name()).isEqualTo(two.baseUrl().toString());
    }

    private void grant(FakePretix pretix) {
        book.enter(
                space,
                BaseAddress.of(pretix.baseUrl().toString()),
                new Coverage("testbed", "conf"),
                new MatrixId("@op:example.org"));
    }

    private Place find(String typed) {
        return new EventFinder(connections, book).find(typed, List.of(space)).orElseThrow();
    }

    private String allow(String what) {
        var command = new AllowCommand(
                connections, book, new SpaceChoice(rooms), new WebhookKeeper(connections, addresses, secret));
        new CommandLine(command).parseArgs(what, "--space", space.value());
        var call = new CommandCall(
                new MatrixId("@op:example.org"), space, new MatrixEventId("$event"), FakeHost.NOW, false);
        return command.answer(call).text().plain();
    }

    private static String words(Runnable call) {
        return catchThrowableOfType(Refusal.class, call::run).text().plain();
    }
}
