package org.eventbot.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.retention.PurgeStage.ORGANIZER;

import java.time.Duration;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.vault.Vault;
import org.eventbot.retention.HeldRows.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** What keeps an event from being forgotten, and who is told. */
@RepositoryTest(migrations = "retention")
@ContextConfiguration(classes = {RetentionConfiguration.class, HostFakes.class})
class StuckPurgeTests {

    @Autowired
    PurgeStage stage;

    @BeforeEach
    void set() {
        stage.set();
    }

    private String purge() {
        return stage.say(ORGANIZER, "purge " + stage.token());
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void isNotDoneWhileAPluginFails(Fault fault) {
        stage.held.letters.fault = fault;
        purge();
        stage.purge();

        assertThat(stage.isForgotten()).isFalse();
        assertThat(stage.get(Vault.class).isOpen(stage.event().scope())).isTrue();
        assertThat(stage.held.tickets.left(stage.id())).as("what others hold").isZero();
        assertThat(stage.told()).isEmpty();
        assertThat(stage.say(ORGANIZER, "status"))
                .contains("did not work", "I try again")
                .doesNotContain("@ada");

        stage.held.letters.fault = Fault.NONE;
        stage.clock.advance(Duration.ofSeconds(30));
        assertThat(stage.purge().isForgotten()).isTrue();
        assertThat(stage.told()).hasSize(1);
    }

    @Test
    void staysOpenWhileAPluginIsSilent() {
        stage.held.silent.add("karma");
        purge();

        assertThat(stage.purge().isForgotten()).isFalse();
        assertThat(stage.say(ORGANIZER, "status")).contains("do not run", "karma");

        stage.held.silent.clear();
        stage.clock.advance(Duration.ofSeconds(30));
        assertThat(stage.purge().isForgotten()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void tellsOperatorsOnceThatItStaysOpen(Fault fault) {
        var told = stage.get(RightsHost.News.class).told;
        told.clear();
        stage.held.letters.fault = fault;
        purge();
        stage.purge();
        assertThat(told).as("after one try").isEmpty();

        tryFiveTimes();
        assertThat(told).singleElement().asString().contains("**Conference**", "stays open", "does not work");
        assertThat(told.get(0)).doesNotContain("@ada");
    }

    @Test
    void tellsOperatorsOfEachStepThatDoesNotWork() {
        var told = stage.get(RightsHost.News.class).told;
        told.clear();
        stage.held.letters.fault = Fault.THROWS;
        purge();
        tryFiveTimes();
        stage.held.letters.fault = Fault.NONE;
        stage.held.silent.add("karma");
        tryFiveTimes();

        assertThat(told).hasSize(2);
        assertThat(told.get(1)).contains("do not run", "karma");
    }

    @Test
    void tellsOperatorsOnceThatItWaitsAndWaits() {
        var told = stage.get(RightsHost.News.class).told;
        told.clear();
        stage.hall.open.add(stage.id());
        purge();
        tryFiveTimes();
        assertThat(told).as("on the first day").isEmpty();

        stage.clock.advance(Duration.ofDays(1));
        tryFiveTimes();
        assertThat(told)
                .singleElement()
                .asString()
                .contains("**Conference**", "stays open", "after a day", "invite has nothing open");
        stage.hall.open.clear();
        assertThat(stage.purge().isForgotten()).isTrue();
    }

    @Test
    void givesEachStepADayOfItsOwn() {
        var told = stage.get(RightsHost.News.class).told;
        told.clear();
        stage.hall.open.add(stage.id());
        purge();
        // The program is stopped.
        stage.clock.advance(Duration.ofDays(2));
        tryFiveTimes();

        assertThat(told).isEmpty();
        stage.hall.open.clear();
        assertThat(stage.purge().isForgotten()).isTrue();
    }

    private void tryFiveTimes() {
        for (int i = 0; i < 5; i++) {
            stage.purge();
            stage.clock.advance(Duration.ofSeconds(30));
        }
    }
}
