package org.eventbot.example.thanks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.testing.TestVault;
import org.eventbot.core.vault.Vault;
import org.eventbot.testkit.host.RecordingJobs;
import org.eventbot.testkit.time.TurnableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.ContextConfiguration;

@RepositoryTest(migrations = "thanks")
@ContextConfiguration(classes = {ThanksConfiguration.class, ThanksTests.Host.class})
class ThanksTests {

    private static final MatrixId OMAR = new MatrixId("@omar:example.org");

    @Autowired
    GiftBook book;

    @Autowired
    Gifts gifts;

    @Autowired
    ForgetJob forgetting;

    @Autowired
    RecordingJobs jobs;

    @Autowired
    TurnableClock clock;

    private final MatrixId ada = new MatrixId("@ada." + UUID.randomUUID() + ":example.org");

    /** So that the newest row is this test's. */
    @BeforeEach
    void letTimePass() {
        clock.advance(Duration.ofSeconds(1));
    }

    @Test
    void countsWhoIsThanked() {
        assertThat(give(ada, 2)).contains("That makes 2");

        assertThat(book.count(ada)).isEqualTo(2);
        assertThat(book.last()).contains(ada);
    }

    @Test
    void stepsInWhenSomebodyThanksThemselves() {
        assertThatThrownBy(() -> give(OMAR, 1)).isInstanceOf(Refusal.class);
    }

    @Test
    void stepsInWhenSomebodyThanksTooOften() {
        assertThatThrownBy(() -> give(ada, 6)).isInstanceOf(Refusal.class);

        assertThat(book.count(ada)).isZero();
    }

    @Test
    void sealsWhoWasThanked() {
        book.add(ada);

        var gift = gifts.findFirstByOrderByGivenAtDesc().orElseThrow();
        assertThat(new String(gift.getPerson(), StandardCharsets.ISO_8859_1)).doesNotContain("ada");
    }

    @Test
    void forgetsAfterNinetyDays() {
        book.add(ada);
        var gift = gifts.findFirstByOrderByGivenAtDesc().orElseThrow();

        assertThat(jobs.due(ForgetJob.NAME, gift.getId()))
                .contains(gift.getGivenAt().plus(Duration.ofDays(90)));
        forgetting.run(gift.getId());

        assertThat(book.count(ada)).isZero();
    }

    @Test
    void forgetsNothingTwice() {
        forgetting.run(UUID.randomUUID());

        assertThat(book.count(ada)).isZero();
    }

    private String give(MatrixId person, int times) {
        var command = new GiveCommand(book);
        command.person = person;
        command.times = times;
        var call = new CommandCall(OMAR, new RoomId("!room"), new MatrixEventId("$event"), Instant.EPOCH, false);
        return command.answer(call).text().plain();
    }

    @Configuration(proxyBeanMethods = false)
    static class Host {

        @Bean
        TurnableClock clock() {
            return TurnableClock.at(Instant.parse("2026-05-01T12:00:00Z"));
        }

        @Bean
        Vault vault() {
            return TestVault.open();
        }

        @Bean
        RecordingJobs jobs(Clock clock) {
            return new RecordingJobs(clock);
        }
    }
}
