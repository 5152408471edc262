package org.eventbot.invite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.eventbot.core.testing.RepositoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

@RepositoryTest(migrations = "invite")
@ContextConfiguration(classes = {InviteConfiguration.class, HostFakes.class})
class PollingPlanTests {

    @Autowired
    Stage stage;

    @Autowired
    PollingPlan plan;

    @BeforeEach
    void set() {
        stage.set().linked();
    }

    @Test
    void asksTheShopAsOftenAsTheSettingsSayNow() {
        stage.run();
        stage.jobs.every(IngestJob.NAME, stage.event().id(), Duration.ofHours(1));

        plan.renew();

        assertThat(stage.jobs.period(IngestJob.NAME, stage.event().id())).contains(Duration.ofMinutes(1));
    }

    @Test
    void leavesAloneWhatDoesNotRun() {
        plan.renew();

        assertThat(stage.jobs.period(IngestJob.NAME, stage.event().id())).isEmpty();
    }
}
