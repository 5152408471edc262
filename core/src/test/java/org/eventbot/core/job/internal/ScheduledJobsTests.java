package org.eventbot.core.job.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.job.Job;
import org.eventbot.core.job.Jobs;
import org.eventbot.core.testing.RepositoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

@RepositoryTest(migrations = "host")
@ContextConfiguration(classes = ScheduledJobsTests.Stage.class)
class ScheduledJobsTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    Jobs jobs;

    @Autowired
    Worker worker;

    @Autowired
    ManualScheduler scheduler;

    @Autowired
    SettableClock time;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Wishes wishes;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    private final UUID subject = UUID.randomUUID();

    @BeforeEach
    void beginAnew() {
        database.update("delete from scheduled_tasks");
        worker.ran.clear();
        worker.work = ignored -> {};
    }

    @Test
    void runsPeriodicWorkAtOnceAndEverySoOften() {
        jobs.every(Worker.NAME, subject, MINUTE);
        assertRuns(1);
        tick(Duration.ofSeconds(59));
        assertRuns(1);
        tick(Duration.ofSeconds(1));
        assertRuns(2);
    }

    @Test
    void changesThePeriod() {
        jobs.every(Worker.NAME, subject, Duration.ofHours(1));
        assertRuns(1);
        jobs.every(Worker.NAME, subject, MINUTE);
        tick(Duration.ofHours(1));
        assertRuns(2);
        tick(MINUTE);
        assertRuns(3);
    }

    @Test
    void runsOnceAtItsTime() {
        jobs.at(Worker.NAME, subject, time.now().plus(MINUTE));
        assertRuns(0);
        tick(MINUTE);
        assertRuns(1);
        assertThat(planned()).isZero();
    }

    @Test
    void keepsTheSoonerOfTwoPlans() {
        jobs.at(Worker.NAME, subject, time.now().plus(MINUTE));
        jobs.at(Worker.NAME, subject, time.now().plus(Duration.ofHours(1)));
        tick(MINUTE);
        assertRuns(1);

        jobs.at(Worker.NAME, subject, time.now().plus(Duration.ofHours(1)));
        jobs.at(Worker.NAME, subject, time.now().plus(MINUTE));
        tick(MINUTE);
        assertRuns(2);
        assertThat(planned()).isZero();
    }

    @Test
    void runsSoonAndStaysPeriodic() {
        jobs.every(Worker.NAME, subject, MINUTE);
        assertRuns(1);
        jobs.soon(Worker.NAME, subject);
        assertRuns(2);
        tick(MINUTE);
        assertRuns(3);
    }

    @Test
    void runsSoonOnceWhenNothingIsPlanned() {
        jobs.soon(Worker.NAME, subject);
        jobs.soon(Worker.NAME, subject);
        assertRuns(1);
        assertThat(planned()).isZero();
    }

    @Test
    void plansNothingInATransactionThatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            jobs.soon(Worker.NAME, subject);
            status.setRollbackOnly();
        });

        assertRuns(0);
    }

    @Test
    void cancels() {
        jobs.every(Worker.NAME, subject, MINUTE);
        jobs.cancel(Worker.NAME, subject);
        jobs.cancel(Worker.NAME, UUID.randomUUID());

        assertRuns(0);
        assertThat(planned()).isZero();
    }

    @Test
    void endsPeriodicWorkThatCancelsItself() {
        worker.work = id -> jobs.cancel(Worker.NAME, id);
        jobs.every(Worker.NAME, subject, MINUTE);
        assertRuns(1);
        tick(Duration.ofHours(1));

        assertRuns(1);
        assertThat(planned()).isZero();
    }

    @Test
    void plansItselfForLaterWithoutRunningAtOnce() {
        worker.work = id -> {
            if (worker.ran.size() < 5) {
                jobs.at(Worker.NAME, id, time.now().plus(MINUTE));
            }
        };
        jobs.soon(Worker.NAME, subject);
        assertRuns(1);
        assertThat(planned()).isOne();
        tick(MINUTE);
        assertRuns(2);
    }

    @Test
    void runsOnceMoreWhenAskedWhileRunning() {
        worker.work = id -> {
            if (worker.ran.size() == 1) {
                jobs.soon(Worker.NAME, id);
                jobs.soon(Worker.NAME, id);
            }
        };
        jobs.every(Worker.NAME, subject, MINUTE);
        assertRuns(2);
        tick(MINUTE);
        assertRuns(3);
    }

    @Test
    void changesThePeriodOfWhatIsRunning() {
        worker.work = id -> {
            if (worker.ran.size() == 1) {
                jobs.every(Worker.NAME, id, MINUTE);
            }
        };
        jobs.every(Worker.NAME, subject, Duration.ofHours(1));
        assertRuns(2);
        tick(MINUTE);
        assertRuns(3);
    }

    @Test
    void runsAgainOnlyAfterTheCommitOfWhoAskedForIt() {
        worker.work = id -> {
            if (worker.ran.size() == 1) {
                transaction.executeWithoutResult(status -> {
                    jobs.soon(Worker.NAME, id);
                    status.setRollbackOnly();
                });
            }
        };
        jobs.soon(Worker.NAME, subject);
        assertRuns(1);
        assertThat(planned()).isZero();
    }

    @Test
    void endsWorkThatIsCancelledAfterItWasAskedFor() {
        worker.work = id -> {
            jobs.soon(Worker.NAME, id);
            jobs.cancel(Worker.NAME, id);
        };
        jobs.every(Worker.NAME, subject, MINUTE);
        assertRuns(1);
        assertThat(planned()).isZero();
    }

    @Test
    void goesOnWithWorkThatIsAskedForAfterItWasCancelled() {
        worker.work = id -> {
            if (worker.ran.size() == 1) {
                jobs.cancel(Worker.NAME, id);
                jobs.soon(Worker.NAME, id);
            }
        };
        jobs.soon(Worker.NAME, subject);
        assertRuns(2);
    }

    @Test
    void triesFailedWorkAgain() {
        worker.work = id -> {
            if (worker.ran.size() == 1) {
                throw new IllegalStateException("@ada:example.org");
            }
            if (worker.ran.size() == 2) {
                throw new Refusal("The shop is closed.");
            }
        };
        jobs.at(Worker.NAME, subject, time.now());
        assertRuns(1);
        tick(Duration.ofSeconds(30));
        assertRuns(2);
        tick(Duration.ofSeconds(30));
        assertRuns(3);
        assertThat(planned()).isZero();
    }

    @Test
    void triesFailedPeriodicWorkNotLessOftenThanItsPeriod() {
        worker.work = id -> {
            throw new IllegalStateException("broken");
        };
        jobs.every(Worker.NAME, subject, Duration.ofSeconds(5));
        assertRuns(1);
        tick(Duration.ofSeconds(5));
        assertRuns(2);
    }

    @Test
    void keepsWorkThatNobodyDoesAtTheMoment() {
        jobs.soon("karma-gone", subject);
        scheduler.runAnyDueExecutions();

        assertRuns(0);
        assertThat(planned()).isOne();
    }

    @Test
    void keepsSubjectsApart() {
        var other = UUID.randomUUID();
        jobs.soon(Worker.NAME, subject);
        jobs.soon(Worker.NAME, other);
        scheduler.runAnyDueExecutions();

        assertThat(worker.ran).containsExactlyInAnyOrder(subject, other);
    }

    @Test
    void runsSoonAlsoWhenSomebodyElsePlansItInTheSameMoment() {
        jobs.every(Worker.NAME, subject, Duration.ofHours(1));
        assertRuns(1);
        var busy = mock(Scheduler.class, delegatesTo(scheduler));
        doThrow(new ExecutionException("updated none", "task", "instance", 1))
                .doAnswer(call ->
                        scheduler.reschedule(call.getArgument(0), call.getArgument(1), call.<Object>getArgument(2)))
                .when(busy)
                .reschedule(any(), any(), any());
        var overtaken = new JobConfiguration().scheduledJobs(busy, wishes, transactions, clock);

        transaction.executeWithoutResult(status -> overtaken.soon(Worker.NAME, subject));

        assertRuns(2);
    }

    private void assertRuns(int count) {
        work();
        assertThat(worker.ran).hasSize(count);
    }

    private void tick(Duration step) {
        time.tick(step);
        work();
    }

    /** What is due, and what that makes due at once. */
    private void work() {
        for (int i = 0; i < 3; i++) {
            scheduler.runAnyDueExecutions();
        }
    }

    private int planned() {
        return database.queryForList("select task_instance from scheduled_tasks")
                .size();
    }

    /** Records its runs and does what the test says. */
    static class Worker implements Job {

        static final String NAME = "karma-work";

        private final List<UUID> ran = new ArrayList<>();
        private Consumer<UUID> work = ignored -> {};

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public void run(UUID subject) {
            if (ran.size() > 20) {
                throw new AssertionError("The work runs in a circle");
            }
            ran.add(subject);
            work.accept(subject);
        }
    }

    @AutoConfigurationPackage
    @Configuration(proxyBeanMethods = false)
    static class Stage {

        @Bean
        SettableClock time() {
            var time = new SettableClock();
            time.set(Instant.parse("2026-09-01T10:15:30Z"));
            return time;
        }

        @Bean
        Clock clock(SettableClock time) {
            return new Clock() {
                @Override
                public Instant instant() {
                    return time.now();
                }

                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }
            };
        }

        @Bean
        Worker worker() {
            return new Worker();
        }

        @Bean
        Wishes wishes() {
            return new Wishes();
        }

        @Bean
        JobTask task(ObjectProvider<Job> jobs, Clock clock, Wishes wishes) {
            return new JobTask(jobs, clock, wishes);
        }

        @Bean
        ManualScheduler scheduler(DataSource database, JobTask task, SettableClock time) {
            return TestHelper.createManualScheduler(new TransactionAwareDataSourceProxy(database), task.task())
                    .clock(time)
                    .build();
        }

        @Bean
        Jobs jobs(Scheduler scheduler, Wishes wishes, PlatformTransactionManager transactions, Clock clock) {
            return new JobConfiguration().scheduledJobs(scheduler, wishes, transactions, clock);
        }
    }
}
