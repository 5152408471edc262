package org.eventbot.pretix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.webhook.WebhookAnswer;
import org.eventbot.core.webhook.WebhookCall;
import org.eventbot.testkit.time.TurnableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

@RepositoryTest(migrations = "pretix")
@ContextConfiguration(classes = {PretixConfiguration.class, FakeHost.class})
class PretixWebhookTests {

    private static final BaseAddress SERVER = BaseAddress.of("https://tickets.example.org");

    @Autowired
    PretixWebhook webhook;

    @Autowired
    GrantBook book;

    @Autowired
    WebhookSecret secret;

    @Autowired
    EventRegistry events;

    @Autowired
    RecordingSignal signal;

    @Autowired
    Notifications notifications;

    @Autowired
    NotificationInbox inbox;

    @Autowired
    TurnableClock clock;

    private final RoomId space = new RoomId("!" + UUID.randomUUID() + ":example.org");
    private final String organizer = "o" + UUID.randomUUID().toString().substring(0, 8);
    private Event event;
    private UUID grant;

    @BeforeEach
    void grantEvent() {
        event = events.register(new EventPath(organizer, "conf").key(SERVER), "Conference", space);
        grant = grant(new Coverage(organizer, "conf"));
    }

    @Test
    void passesACallOn() {
        assertThat(call(body(1, "conf"))).isEqualTo(WebhookAnswer.TAKEN);

        assertThat(signal.of(event)).hasSize(1);
    }

    @Test
    void takesEachNotificationOnce() {
        call(body(1, "conf"));
        assertThat(call(body(1, "conf"))).isEqualTo(WebhookAnswer.TAKEN);
        assertThat(signal.of(event)).hasSize(1);

        call(body(2, "conf"));
        assertThat(signal.of(event)).hasSize(2);
    }

    @Test
    void tellsNotificationsOfTwoGrantsApart() {
        call(body(1, "conf"));
        grant = grant(new Coverage(organizer, ""));

        call(body(1, "conf"));

        assertThat(signal.of(event)).hasSize(2);
    }

    @Test
    void forgetsNotificationsAfterAWeek() {
        call(body(1, "conf"));
        clock.advance(NotificationInbox.KEPT.plus(Duration.ofSeconds(1)));
        call(body(2, "conf"));

        assertThat(notifications.count()).isEqualTo(1);
    }

    @Test
    void remembersWhenTheShopCalledLast() {
        assertThat(inbox.lastFor(grant)).isEmpty();
        call(body(1, "conf"));
        clock.advance(Duration.ofMinutes(1));
        call(body(2, "conf"));
        var last = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        call(body(2, "conf"));

        assertThat(inbox.lastFor(grant)).contains(last);
        assertThat(inbox.lastFor(grant(new Coverage(organizer, "")))).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "wrong"})
    void refusesWhoeverDoesNotKnowThePassword(@Nullable String password) {
        assertThat(call(grant.toString(), password, body(1, "conf"))).isEqualTo(WebhookAnswer.UNAUTHORIZED);

        assertThat(signal.of(event)).isEmpty();
    }

    @Test
    void refusesThePasswordOfAnotherGrant() {
        UUID other = grant(new Coverage(organizer, ""));

        assertThat(call(grant.toString(), secret.of(other), body(1, "conf"))).isEqualTo(WebhookAnswer.UNAUTHORIZED);
    }

    @Test
    void hasALongPasswordThatStaysTheSame() {
        assertThat(secret.of(grant)).hasSize(64).matches("[0-9a-f]+").isEqualTo(secret.of(grant));
        assertThat(secret.of(UUID.randomUUID())).isNotEqualTo(secret.of(grant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "00000000-0000-0000-0000-000000000000", "../x"})
    void isGoneWhereNoGrantIs(String path) {
        assertThat(call(path, "any", body(1, "conf"))).isEqualTo(WebhookAnswer.GONE);
    }

    @Test
    void isGoneOnceTheGrantIsRevoked() {
        call(body(1, "conf"));
        book.strike(book.find(grant).orElseThrow());

        assertThat(call(body(2, "conf"))).isEqualTo(WebhookAnswer.GONE);
        assertThat(signal.of(event)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "not json",
                "{}",
                "{\"notification_id\": \"x\", \"organizer\": \"o\"}",
                "{\"organizer\": \"o\", \"event\": \"conf\"}",
                "{\"notification_id\": 5, \"event\": \"conf\"}"
            })
    void refusesWhatIsNoCallOfPretix(String body) {
        assertThat(call(body)).isEqualTo(WebhookAnswer.BAD_REQUEST);
    }

    @Test
    void refusesAnOversizedBody() {
        String padded = body(1, "conf").replace("}", ", \"more\": \"" + "x".repeat(9000) + "\"}");

        assertThat(call(padded)).isEqualTo(WebhookAnswer.BAD_REQUEST);
        assertThat(signal.of(event)).isEmpty();
    }

    @Test
    void ignoresEventsOutsideTheGrant() {
        Event other = events.register(new EventPath(organizer, "other").key(SERVER), "Other", space);

        assertThat(call(body(1, "other"))).isEqualTo(WebhookAnswer.TAKEN);
        assertThat(signal.of(other)).isEmpty();
        assertThat(signal.of(event)).isEmpty();
    }

    @Test
    void passesOnEveryEventOfAGrantedOrganizer() {
        Event other = events.register(new EventPath(organizer, "other").key(SERVER), "Other", space);
        grant = grant(new Coverage(organizer, ""));

        call(body(1, "other"));

        assertThat(signal.of(other)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"notification_id\": 9, \"organizer\": \"%s\", \"customer\": \"X\"}"})
    void ignoresCallsAboutNoEvent(String body) {
        assertThat(call(body.formatted(organizer))).isEqualTo(WebhookAnswer.TAKEN);
        assertThat(signal.of(event)).isEmpty();
    }

    @Test
    void ignoresEventsThatNobodyLinked() {
        grant = grant(new Coverage(organizer, ""));

        assertThat(call(body(1, "unlinked"))).isEqualTo(WebhookAnswer.TAKEN);
    }

    @Test
    void neverPrintsACode() {
        assertThat(ShopCall.parse(body(1, "conf")).toString()).doesNotContain("3YKHN");
    }

    private UUID grant(Coverage coverage) {
        book.enter(space, SERVER, coverage, new MatrixId("@op:example.org"));
        return book.of(List.of(space)).stream()
                .filter(found -> found.coverage().equals(coverage))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    private WebhookAnswer call(String body) {
        return call(grant.toString(), secret.of(grant), body);
    }

    private WebhookAnswer call(String path, @Nullable String password, String body) {
        return webhook.receive(new WebhookCall(path, Optional.ofNullable(password), body));
    }

    private String body(int number, String slug) {
        return "{\"notification_id\": %d, \"organizer\": \"%s\", \"event\": \"%s\", \"code\": \"3YKHN\", \"action\": \"x\"}"
                .formatted(number, organizer, slug);
    }
}
