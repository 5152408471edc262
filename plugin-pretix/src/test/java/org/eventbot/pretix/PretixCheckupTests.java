package org.eventbot.pretix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.health.Finding;
import org.eventbot.core.health.Finding.Level;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.webhook.WebhookAddress;
import org.eventbot.testkit.pretix.FakePretix;
import org.eventbot.testkit.time.TurnableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

@RepositoryTest(migrations = "pretix")
@ContextConfiguration(classes = {PretixConfiguration.class, FakeHost.class})
class PretixCheckupTests {

    @Autowired
    GrantBook book;

    @Autowired
    QuestionBook questions;

    @Autowired
    EventRegistry registry;

    @Autowired
    NotificationInbox inbox;

    @Autowired
    TurnableClock clock;

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
    void findsNothingToSayAboutAGoodSetUp() {
        new WebhookKeeper(connections(pretix.readingToken(), pretix.webhookToken()), addresses, secret)
                .setUp(grant("conf"));

        assertThat(look(pretix.readingToken()))
                .allMatch(finding -> finding.level() == Level.OK)
                .extracting(Finding::subject)
                .contains("event testbed/conf", "question of testbed/conf", "webhook of event testbed/conf");
    }

    @Test
    void tellsWithoutATokenWhetherTheWebhookCalls() {
        grant("conf");

        assertThat(look(connections(pretix.readingToken(), "")))
                .filteredOn(finding -> finding.subject().startsWith("webhook"))
                .extracting(Finding::words)
                .containsExactly("no webhook has called within a week");
    }

    @Test
    void warnsOfATokenThatCanDoMore() {
        grant("conf");

        assertThat(look(pretix.fullToken()))
                .filteredOn(finding -> finding.level() == Level.WARNING)
                .extracting(Finding::words)
                .anyMatch(words -> words.contains("change orders") && words.contains("webhooks"));
    }

    @Test
    void looksWithoutChangingAnything() {
        grant("conf");
        pretix.requests().clear();

        look(pretix.fullToken());

        assertThat(pretix.requests().entries())
                .filteredOn(entry -> !entry.method().equals("GET"))
                .allMatch(entry -> entry.target().endsWith("/0/"));
    }

    @Test
    void findsWhatIsMissing() {
        grant("conf");
        pretix.shop().renameQuestion("matrix", "mxid");

        assertThat(look(pretix.readingToken()))
                .filteredOn(finding -> finding.level() == Level.WARNING)
                .extracting(Finding::subject)
                .containsExactlyInAnyOrder("question of testbed/conf", "webhook of event testbed/conf");
    }

    @Test
    void looksAtTheLinkedEventsOfAGrantedOrganizer() {
        grant("");
        registry.register(
                new EventPath("testbed", "series")
                        .key(BaseAddress.of(pretix.baseUrl().toString())),
                "Evenings",
                space);
        pretix.shop("series").renameQuestion("matrix", "mxid");

        assertThat(look(pretix.readingToken()))
                .filteredOn(finding -> finding.level() == Level.WARNING)
                .extracting(Finding::subject)
                .contains("question of testbed/series");
    }

    @Test
    void findsADeadTokenAndALostRight() {
        grant("conf");
        pretix.allowReading();
        assertThat(look(pretix.readingToken()))
                .filteredOn(finding -> finding.level() == Level.PROBLEM)
                .extracting(Finding::subject)
                .containsExactly("event testbed/conf");

        pretix.revoke(pretix.readingToken());
        assertThat(look(pretix.readingToken()))
                .filteredOn(finding -> finding.level() == Level.PROBLEM)
                .extracting(Finding::advice)
                .anyMatch(advice -> advice.contains("EVENTBOT_PRETIX_TOKEN"));
    }

    private List<Finding> look(String token) {
        return look(connections(token, pretix.webhookToken()));
    }

    private List<Finding> look(Connections connections) {
        var keeper = new WebhookKeeper(connections, addresses, secret);
        return new PretixCheckup(
                        connections,
                        book,
                        questions,
                        new EventChoice(connections, book, registry),
                        keeper,
                        new WebhookState(inbox, keeper, clock))
                .look();
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
}
