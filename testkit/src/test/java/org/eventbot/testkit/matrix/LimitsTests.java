package org.eventbot.testkit.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.JsonAnswer;
import org.eventbot.testkit.http.JsonClient;
import org.eventbot.testkit.time.TurnableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rate limits as Synapse ships them, with the waiting turned away. */
class LimitsTests {

    private final TurnableClock clock = TurnableClock.at(Instant.parse("2026-11-22T10:00:00Z"));
    private final FakeHomeserver server = FakeHomeserver.start(clock);
    private final MatrixUser ada = server.register("ada");
    private String room = "";

    @BeforeEach
    void createRoomUnderLimits() {
        server.limits().likeSynapse();
        room = ada.createRoom("Hall");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private JsonAnswer invite(String user) {
        String target = JsonClient.path("/_matrix/client/v3/rooms/%s/invite", room);
        return ada.api().exchange("POST", target, Json.of(Map.of("user_id", user)));
    }

    private JsonAnswer inviteNumber(int number) {
        return invite("@p" + number + ":testbed.local");
    }

    @Test
    void letsNineInvitationsPassAfterTheRoomAndNamesTheWait() {
        for (int i = 0; i < 9; i++) {
            assertThat(inviteNumber(i).status()).isEqualTo(200);
        }
        JsonAnswer refused = inviteNumber(9);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Json.text(refused.json(), "errcode")).isEqualTo("M_LIMIT_EXCEEDED");
        assertThat(refused.json().path("retry_after_ms").asInt()).isEqualTo(5000);
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        clock.advance(Duration.ofSeconds(5));
        assertThat(inviteNumber(9).status()).isEqualTo(200);
        assertThat(inviteNumber(10).status()).isEqualTo(429);
    }

    @Test
    void limitsInvitationsBeforeItLimitsEvents() {
        clock.advance(Duration.ofMinutes(1));
        for (int i = 0; i < 10; i++) {
            assertThat(inviteNumber(i).status()).isEqualTo(200);
        }
        assertThat(inviteNumber(10).json().path("retry_after_ms").asInt()).isBetween(3333, 3334);
        clock.advance(Duration.ofMillis(3334));
        JsonAnswer refusedForEvents = inviteNumber(10);
        assertThat(refusedForEvents.json().path("retry_after_ms").asInt()).isBetween(1600, 1700);
        clock.advance(Duration.ofMillis(1667));
        JsonAnswer paidForAlready = inviteNumber(10);
        assertThat(paidForAlready.json().path("retry_after_ms").asInt()).isBetween(1600, 1700);
    }

    @Test
    void countsMessagesInTheSameBucket() {
        for (int i = 0; i < 9; i++) {
            ada.say(room, "message " + i);
        }
        assertThat(inviteNumber(0).status()).isEqualTo(429);
    }

    @Test
    void limitsTheInvitationsOfOnePersonEvenWhenNothingHappens() {
        for (int i = 0; i < 5; i++) {
            assertThat(inviteNumber(0).status()).isEqualTo(200);
        }
        JsonAnswer refused = inviteNumber(0);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().path("retry_after_ms").asInt()).isBetween(333_000, 334_000);
        assertThat(inviteNumber(1).status()).isEqualTo(200);
    }

    @Test
    void doesNotCountWhatIsMalformed() {
        for (int i = 0; i < 20; i++) {
            assertThat(invite("nobody").status()).isEqualTo(400);
        }
        assertThat(inviteNumber(0).status()).isEqualTo(200);
    }

    @Test
    void leavesTheExemptAlone() {
        server.limits().exempt(ada.id());
        for (int i = 0; i < 30; i++) {
            assertThat(inviteNumber(0).status()).isEqualTo(200);
            ada.say(room, "message " + i);
        }
    }
}
