package org.eventbot.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.eventbot.core.room.OperatorNews;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** The program ends in the middle of a purge, after any of its steps; the next start goes on. */
@RepositoryTest(migrations = "retention")
@ContextConfiguration(classes = {RetentionConfiguration.class, HostFakes.class})
class KilledPurgeTests {

    @Autowired
    PurgeStage stage;

    @Autowired
    PurgeBook book;

    @Autowired
    List<PurgeStep> steps;

    @Autowired
    OperatorNews operators;

    @BeforeEach
    void set() {
        stage.set();
    }

    /** What was done is done, but nobody wrote it down. */
    @ParameterizedTest
    @EnumSource(names = "OVER", mode = EnumSource.Mode.EXCLUDE)
    void comesToTheSameEndWhenItIsKilledAfter(Step last) {
        book.begin(stage.event(), Cause.BY_HAND);
        var killed = new PurgeJob(
                book, steps.stream().map(step -> mortal(step, last)).toList(), operators);
        assertThatThrownBy(() -> proceed(killed)).isInstanceOf(Killed.class);

        proceed(new PurgeJob(book, steps, operators));

        assertThat(stage.held.tickets.left(stage.id())).isZero();
        assertThat(stage.held.letters.left(stage.id())).isZero();
        assertThat(stage.isForgotten()).isTrue();
        assertThat(stage.get(Vault.class).isOpen(stage.event().scope())).isFalse();
        assertThat(book.find(stage.id()))
                .hasValueSatisfying(purge -> assertThat(purge.isOver()).isTrue());
        assertThat(reports).as("reports").isEqualTo(1);
        assertThat(stage.get(OneLine.class).lines).contains("done " + stage.id());
    }

    private int reports;

    /** As often as it takes: some steps wait for what was sent. */
    private void proceed(PurgeJob job) {
        for (int round = 0; round < 5; round++) {
            job.run(stage.id());
            reports += stage.told().size();
            stage.clock.advance(Duration.ofMinutes(1));
        }
    }

    private static PurgeStep mortal(PurgeStep step, Step last) {
        return new PurgeStep() {
            @Override
            public Step step() {
                return step.step();
            }

            @Override
            public Outcome take(Purge purge) {
                var outcome = step.take(purge);
                if (step.step() == last && outcome instanceof Outcome.Done) {
                    throw new Killed();
                }
                return outcome;
            }
        };
    }

    /** Nobody catches it, as nobody catches a signal 9. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }
}
