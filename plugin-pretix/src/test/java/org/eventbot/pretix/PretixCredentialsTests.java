package org.eventbot.pretix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventKey;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.privacy.CredentialHolder.Credential;
import org.eventbot.core.privacy.CredentialHolder.Credential.State;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.webhook.WebhookAddress;
import org.eventbot.testkit.pretix.FakePretix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/** What becomes of tokens and webhooks when an event is forgotten. */
@RepositoryTest(migrations = "pretix")
@ContextConfiguration(classes = {PretixConfiguration.class, FakeHost.class})
class PretixCredentialsTests {

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
    void killsTheWebhookOfTheLastEvent() {
        var grant = grant("conf");
        keeper(pretix.readingToken()).setUp(grant);

        assertThat(revoke(pretix.readingToken(), List.of())).first().satisfies(webhook -> {
            assertThat(webhook.state()).isEqualTo(State.DEAD);
            assertThat(webhook.words().plain()).contains("address is dead", "switched its webhook off");
        });
        assertThat(book.find(grant.getId())).as("its address answers 410").isEmpty();
    }

    @Test
    void mayBeAskedAgain() {
        grant("conf");
        revoke(pretix.readingToken(), List.of());

        assertThat(revoke(pretix.readingToken(), List.of()))
                .first()
                .extracting(Credential::state)
                .isEqualTo(State.DEAD);
    }

    @Test
    void keepsWhatAnotherEventNeeds() {
        var grant = grant("");

        assertThat(revoke(pretix.readingToken(), List.of(event("other"))))
                .extracting(Credential::state)
                .containsOnly(State.SHARED);
        assertThat(book.find(grant.getId())).isPresent();
    }

    @Test
    void killsTheGrantOfOneEventAlthoughAnotherOneLives() {
        var grant = grant("conf");

        assertThat(revoke(pretix.readingToken(), List.of(event("other"))))
                .extracting(Credential::state)
                .containsExactly(State.DEAD, State.SHARED, State.SHARED);
        assertThat(book.find(grant.getId())).isEmpty();
    }

    @Test
    void saysWhatToClickForATokenThatLives() {
        assertThat(revoke(pretix.readingToken(), List.of()).get(1)).satisfies(token -> {
            assertThat(token.state()).isEqualTo(State.BY_HAND);
            assertThat(token.words().plain()).contains("/control/organizer/testbed/teams");
        });
    }

    @Test
    void seesThatATokenIsDead() {
        assertThat(revoke("deleted-long-ago", List.of()).get(1).state()).isEqualTo(State.DEAD);
    }

    @Test
    void doesNotKnowWhatAShopThatIsAwayWouldSay() {
        grant("conf");
        var credentials = credentials(pretix.readingToken());
        pretix.close();

        assertThat(credentials.revoke(event("conf"), List.of()))
                .extracting(Credential::state)
                .containsExactly(State.DEAD, State.UNKNOWN, State.UNKNOWN);
    }

    @Test
    void saysNothingOfOtherShops() {
        var key = new EventKey("tickets", "https://tickets.example.org", "testbed", "conf");

        assertThat(credentials(pretix.readingToken())
                        .revoke(new Event(UUID.randomUUID(), key, "Conf", space), List.of()))
                .isEmpty();
    }

    private List<Credential> revoke(String token, List<Event> others) {
        return credentials(token).revoke(event("conf"), others);
    }

    private PretixCredentials credentials(String token) {
        return new PretixCredentials(connections(token), book, keeper(token));
    }

    private WebhookKeeper keeper(String token) {
        return new WebhookKeeper(connections(token), addresses, secret);
    }

    private Connections connections(String token) {
        return new Connections(List.of(Clients.connection("", pretix.baseUrl(), token, pretix.webhookToken())));
    }

    private Event event(String slug) {
        var key = new EventKey(
                "pretix", BaseAddress.of(pretix.baseUrl().toString()).value(), "testbed", slug);
        return new Event(UUID.randomUUID(), key, "Conference", space);
    }

    private Grant grant(String event) {
        var server = BaseAddress.of(pretix.baseUrl().toString());
        var coverage = new Coverage("testbed", event);
        book.enter(space, server, coverage, new MatrixId("@op:example.org"));
        return book.find(space, server, coverage).orElseThrow();
    }
}
