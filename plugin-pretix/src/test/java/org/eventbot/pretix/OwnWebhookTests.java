package org.eventbot.pretix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.webhook.WebhookAddress;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.pretix.FakePretix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** Webhooks that the bot sets up by itself. */
@RepositoryTest(migrations = "pretix")
@ContextConfiguration(classes = {PretixConfiguration.class, FakeHost.class})
class OwnWebhookTests {

    private static final WebhookAddress NOBODY_CAN_CALL = (plugin, path) -> Optional.empty();

    @Autowired
    GrantBook book;

    @Autowired
    WebhookAddress addresses;

    @Autowired
    WebhookSecret secret;

    @Autowired
    JdbcTemplate database;

    private final FakePretix pretix = FakePretix.start();
    private final RoomId space = new RoomId("!" + UUID.randomUUID() + ":example.org");

    @BeforeEach
    void forgetOthers() {
        database.update("delete from pretix_grant");
    }

    @AfterEach
    void stop() {
        pretix.close();
    }

    @Test
    void setsOneUpWithTheRightActions() {
        Grant grant = grant("conf");

        assertThat(keeper().setUp(grant))
                .hasValueSatisfying(words -> assertThat(words.plain()).contains("has set a webhook up"));

        JsonNode webhook = webhooks().get(0);
        assertThat(Json.text(webhook, "target_url"))
                .isEqualTo("https://bot:" + secret.of(grant.getId()) + "@bot.example.org:8443/hooks/pretix/"
                        + grant.getId());
        assertThat(webhook.path("limit_events").path(0).asString()).isEqualTo("conf");
        assertThat(webhook.path("action_types").valueStream().map(JsonNode::asString))
                .contains("pretix.event.order.paid", "pretix.event.order.changed.*", "pretix.subevent.changed")
                .doesNotContain("pretix.event.checkin");
        assertThat(keeper().isRight(grant)).contains(true);
    }

    @Test
    void hearsOfAllEventsOfAnOrganizer() {
        keeper().setUp(grant(""));

        assertThat(webhooks().get(0).path("all_events").asBoolean()).isTrue();
        assertThat(webhooks().get(0).path("limit_events").isEmpty()).isTrue();
    }

    @Test
    void leavesARightOneAlone() {
        Grant grant = grant("conf");
        keeper().setUp(grant);
        pretix.requests().clear();

        assertThat(keeper().setUp(grant))
                .hasValueSatisfying(words -> assertThat(words.plain()).contains("as it should be"));

        assertThat(pretix.requests().entries()).allMatch(entry -> entry.method().equals("GET"));
        assertThat(webhooks()).hasSize(1);
    }

    @Test
    void putsOneRightThatSomebodyChanged() {
        Grant grant = grant("conf");
        keeper().setUp(grant);
        int id = webhooks().get(0).path("id").asInt();
        String path = "/api/v1/organizers/testbed/webhooks/" + id + "/";
        pretix.shop().api().call("PATCH", path, Json.of(Map.of("action_types", List.of("pretix.event.order.paid"))));
        assertThat(keeper().isRight(grant)).contains(false);

        keeper().setUp(grant);
        assertThat(keeper().isRight(grant)).contains(true);

        pretix.shop().disableWebhook(id);
        assertThat(keeper().isRight(grant)).contains(false);
        keeper().setUp(grant);
        assertThat(keeper().isRight(grant)).contains(true);
        assertThat(webhooks()).hasSize(1);
    }

    @Test
    void leavesOthersAlone() {
        pretix.shop().createWebhook(URI.create("http://127.0.0.1:9/other"), List.of("pretix.event.order.paid"));
        Grant grant = grant("conf");
        keeper().setUp(grant);
        assertThat(webhooks()).hasSize(2);

        keeper().switchOff(grant);

        assertThat(webhooks())
                .extracting(webhook -> webhook.path("enabled").asBoolean())
                .containsExactly(true, false);
        assertThat(keeper().switchOff(grant)).isEmpty();
    }

    @Test
    void setsItUpOnceAlthoughPretixFallsOverMeanwhile() {
        pretix.faults().on("/api/v1/organizers/testbed/webhooks/").failNext(2, 503);

        keeper().setUp(grant("conf"));

        assertThat(webhooks()).hasSize(1);
    }

    @Test
    void doesNothingWithoutATokenOrAnAddress() {
        Grant grant = grant("conf");

        assertThat(keeper("", addresses).setUp(grant)).isEmpty();
        assertThat(keeper(pretix.webhookToken(), NOBODY_CAN_CALL).setUp(grant)).isEmpty();
        assertThat(keeper("", addresses).switchOff(grant)).isEmpty();
        assertThat(webhooks()).isEmpty();
    }

    @Test
    void saysWhatTheTokenLacks() {
        var keeper = keeper(pretix.readingToken(), addresses);

        assertThat(catchThrowableOfType(ShopTrouble.class, () -> keeper.setUp(grant("conf")))
                        .text()
                        .plain())
                .contains("manage the webhooks of testbed", "change general settings");
    }

    private WebhookKeeper keeper() {
        return keeper(pretix.webhookToken(), addresses);
    }

    private WebhookKeeper keeper(String token, WebhookAddress address) {
        return new WebhookKeeper(connections(pretix.readingToken(), token), address, secret);
    }

    private Connections connections(String token, String webhookToken) {
        return new Connections(List.of(Clients.connection("", pretix.baseUrl(), token, webhookToken)));
    }

    private Grant grant(String event) {
        var server = BaseAddress.of(pretix.baseUrl().toString());
        var coverage = new Coverage("testbed", event);
        book.enter(space, server, coverage, new MatrixId("@op:example.org"));
        return book.find(space, server, coverage).orElseThrow();
    }

    private List<JsonNode> webhooks() {
        return pretix.shop()
                .api()
                .get("/api/v1/organizers/testbed/webhooks/")
                .path("results")
                .valueStream()
                .toList();
    }
}
