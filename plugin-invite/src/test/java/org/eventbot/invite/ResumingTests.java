package org.eventbot.invite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.invite.Stage.ADA;

import java.time.Duration;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.testkit.host.MemorySuppression;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

@RepositoryTest(migrations = "invite")
@ContextConfiguration(classes = {InviteConfiguration.class, HostFakes.class})
class ResumingTests {

    @Autowired
    Stage stage;

    @Autowired
    InviteEnd end;

    @Autowired
    MemorySuppression suppression;

    @BeforeEach
    void sellToSomebodyWhoObjected() {
        stage.set().linked();
        suppression.object(ADA);
        stage.sell("ORDER1", 1, ADA.value()).run().ingest();
        assertThat(stage.waiting()).isEmpty();
    }

    @Test
    void invitesAgainWhoResumes() {
        suppression.resume(ADA);
        stage.run();

        assertThat(stage.waiting()).containsExactly(ADA);
    }

    @Test
    void looksForWhoResumesAtOnce() {
        suppression.resume(ADA);
        resumed();

        assertThat(stage.jobs.take(IngestJob.NAME, stage.event().id())).isTrue();
        stage.ingest();
        assertThat(stage.waiting()).containsExactly(ADA);
    }

    @Test
    void interruptsNoReadingForWhoResumes() {
        var rounds = stage.get(Rounds.class);
        rounds.beginAnew(stage.event().id());
        var walk = rounds.begin(stage.event().id());

        resumed();

        assertThat(rounds.begin(stage.event().id())).isEqualTo(walk);
        stage.ingest();
        assertThat(rounds.begin(stage.event().id()).walking()).isFalse();
        stage.clock.advance(Duration.ofMinutes(1));
        assertThat(stage.jobs.take(LookAgainJob.NAME, stage.event().id())).isTrue();
        stage.get(LookAgainJob.class).run(stage.event().id());
        assertThat(rounds.begin(stage.event().id()).walking()).isTrue();
    }

    private void resumed() {
        end.takeUpAgain();
        assertThat(stage.jobs.take(LookAgainJob.NAME, stage.event().id())).isTrue();
        stage.jobs.take(IngestJob.NAME, stage.event().id());
        stage.get(LookAgainJob.class).run(stage.event().id());
    }
}
