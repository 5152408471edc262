package org.eventbot.core.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.data.Percentage;
import org.eventbot.core.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pace against the limits of a homeserver, with the waiting turned away. */
class PaceTests {

    private static final Duration REQUEST = Duration.ofMillis(40);
    private static final Percentage QUARTER = Percentage.withPercentage(25);

    private final TestClock clock = new TestClock();
    private final PaceMemory memory = new PaceMemory(new MemoryLimits());
    private LimitedServer server = LimitedServer.likeSynapse();
    private Pace pace = new Pace(clock, memory);

    @Test
    void invitesFortyPeopleWithHardlyARefusalAndHardlyALostSecond() {
        var took = send(40);

        assertThat(took).isLessThan(Duration.ofSeconds((long) (1.15 * (40 - 10) * 5)));
        assertThat(server.refusals()).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"3, 500", "6, 2300", "9, 4100", "9, 1000", "12, 3000", "20, 7000"})
    void keepsToTheLimitAfterASlowBeginning(int events, long apart) {
        for (int i = 0; i < events; i++) {
            send(1);
            clock.turn(Duration.ofMillis(apart));
        }
        var before = clock.instant();
        send(40);

        assertThat(Duration.between(before, clock.instant())).isLessThan(Duration.ofSeconds(40 * 5 + 10));
        assertThat(server.refusals()).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"1, 5, 3", "0.5, 20, 3", "2.5, 3, 3", "5, 1, 3", "0.1, 50, 8", "10, 10, 3", "30, 4, 4"})
    void learnsWhateverTheLimitIs(double seconds, int burst, int refusals) {
        server = new LimitedServer(new Limit(seconds, burst));
        var events = burst + 40;
        var took = send(events);

        assertThat(Limit.inSeconds(took))
                .isLessThan(1.15 * 40 * Math.max(seconds, Limit.inSeconds(REQUEST)) + 1.5 * seconds + 3);
        assertThat(server.refusals()).isLessThanOrEqualTo(refusals);
    }

    @Test
    void goesAtFullSpeedWhenNothingLimitsIt() {
        server.lift();

        assertThat(send(1000)).isLessThan(Duration.ofSeconds(41));
        var forecast = pace.forecast(100);
        assertThat(forecast.isSure()).isTrue();
        assertThat(forecast.atWorst()).isCloseTo(Duration.ofSeconds(4), Duration.ofSeconds(1));
    }

    @Test
    void saysBeforehandThatItDoesNotKnow() {
        var forecast = pace.forecast(40);

        assertThat(forecast.isSure()).isFalse();
        assertThat(forecast.atBest()).isLessThan(Duration.ofSeconds(10));
        assertThat(forecast.atWorst()).isCloseTo(Duration.ofSeconds(150), Duration.ofSeconds(10));
        assertThat(forecast.words()).startsWith("between less than a minute and about 2 minutes");
    }

    @Test
    void tellsAfterTenPeopleHowLongTheOthersTake() {
        send(10);
        sendNow();
        var forecast = pace.forecast(30);
        var took = send(30);

        assertThat(forecast.isSure()).isTrue();
        assertThat(Limit.inSeconds(forecast.atWorst())).isCloseTo(Limit.inSeconds(took), QUARTER);
    }

    @Test
    void keepsAPlaceForAnAnswerWhileItIsLimited() {
        send(15);
        awaitAll();
        assertThat(pace.permit()).isEqualTo(Permit.ALL);
        assertThat(pace.lets(2)).as("one more right after it").isFalse();
        send(1);

        assertThat(pace.permit()).isEqualTo(Permit.URGENT);
        assertThat(sendNow()).as("an answer").isTrue();
        assertThat(pace.permit()).isEqualTo(Permit.NOTHING);
    }

    @Test
    void remembersTheLimitAfterARestart() {
        send(30);
        var refusals = server.refusals();
        pace = new Pace(clock, memory);
        send(30);

        assertThat(server.refusals() - refusals).isLessThanOrEqualTo(1);
        assertThat(pace.forecast(30).isSure()).isTrue();
    }

    @Test
    void noticesThatTheLimitWasLifted() {
        send(30);
        server.lift();
        send(60);

        assertThat(send(200)).isLessThan(Duration.ofSeconds(10));
        assertThat(memory.load()).isEmpty();
    }

    @Test
    void noticesAtOnceAfterALongTimeThatTheLimitWasLifted() {
        send(30);
        server.lift();
        clock.turn(Duration.ofHours(2));

        assertThat(send(200)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void spendsHardlyARefusalOnTryingWhetherTheLimitIsStillThere() {
        send(500);

        assertThat(server.refusals()).isLessThanOrEqualTo(6);
    }

    @Test
    void learnsNothingWhenTheHomeserverDoesNotSayHowLong() {
        pace.refused(pace.sending(), Duration.ZERO);
        assertThat(pace.permit()).isEqualTo(Permit.NOTHING);

        clock.turn(Duration.ofSeconds(5));
        assertThat(pace.permit()).isEqualTo(Permit.ALL);
        assertThat(memory.load()).isEmpty();
    }

    @Test
    void isBusyOnlyWhileEventsFollowEachOtherQuickly() {
        server.lift();
        send(5);
        assertThat(pace.isBusy()).isFalse();
        send(20);
        assertThat(pace.isBusy()).isTrue();
        clock.turn(Duration.ofSeconds(8));
        assertThat(pace.isBusy()).isFalse();
    }

    @Test
    void isBusyAlsoWhileTheHomeserverIsSlow() {
        server.lift();
        for (int i = 0; i < 15; i++) {
            send(1);
            clock.turn(Duration.ofMillis(450));
        }

        assertThat(pace.isBusy()).isTrue();
    }

    @Test
    void isNotBusyWhileItIsLimited() {
        for (int i = 0; i < 20; i++) {
            send(1);
            assertThat(pace.isBusy()).isFalse();
        }
    }

    @Test
    void saysWhatCameInOnce() {
        pace.wake();

        assertThat(pace.takeNews()).isTrue();
        assertThat(pace.takeNews()).isFalse();
    }

    private Duration send(int events) {
        Instant begun = clock.instant();
        for (int i = 0; i < events; i++) {
            do {
                awaitAll();
            } while (!sendNow());
        }
        return Duration.between(begun, clock.instant());
    }

    private void awaitAll() {
        while (pace.permit() != Permit.ALL) {
            clock.turn(Duration.ofMillis(10));
        }
    }

    private boolean sendNow() {
        var sent = pace.sending();
        var refused = server.take(clock.instant().plus(REQUEST.dividedBy(2)));
        clock.turn(REQUEST);
        refused.ifPresentOrElse(wait -> pace.refused(sent, wait), () -> pace.passed(sent));
        return refused.isEmpty();
    }
}
