package org.eventbot.core.job.internal;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.job.Jobs;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans jobs in db-scheduler's table, within the caller's transaction, and wakes the scheduler after its commit. */
@RequiredArgsConstructor
class ScheduledJobs implements Jobs {

    private final Scheduler scheduler;
    private final Wishes wishes;
    private final TransactionTemplate anew;
    private final Clock clock;

    @Override
    @Transactional
    public void every(String job, UUID subject, Duration period) {
        plan(job, subject, new Wish(clock.instant(), period));
    }

    @Override
    @Transactional
    public void at(String job, UUID subject, Instant time) {
        plan(job, subject, new Wish(time, Duration.ZERO));
    }

    @Override
    @Transactional
    public void soon(String job, UUID subject) {
        plan(job, subject, new Wish(clock.instant(), null));
    }

    @Override
    @Transactional
    public void cancel(String job, UUID subject) {
        plan(job, subject, Wish.end());
    }

    private void plan(String job, UUID subject, Wish wish) {
        var known = find(job, subject);
        if (isRunning(known)) {
            wish(job, subject, wish);
        } else {
            write(job, subject, known, wish);
        }
    }

    /** Between the look and the write a job can begin to run, be planned by somebody else, or end for good. */
    private void write(String job, UUID subject, Optional<ScheduledExecution<Object>> known, Wish wish) {
        try {
            replace(job, subject, known, wish);
        } catch (TaskInstanceCurrentlyExecutingException | ExecutionException overtaken) {
            wish(job, subject, wish);
        } catch (TaskInstanceNotFoundException ended) {
            replace(job, subject, Optional.empty(), wish);
        }
    }

    private void replace(String job, UUID subject, Optional<ScheduledExecution<Object>> known, Wish wish) {
        if (wish.time() == null) {
            known.ifPresent(execution -> scheduler.cancel(execution.getTaskInstance()));
            return;
        }
        var period = wish.periodOr(known.map(ScheduledJobs::period).orElse(Duration.ZERO));
        var instance = JobTask.instance(job, subject, period);
        if (known.isEmpty()) {
            scheduler.scheduleIfNotExists(instance, wish.time());
        } else {
            var due = known.get().getExecutionTime();
            scheduler.reschedule(instance, due.isBefore(wish.time()) ? due : wish.time(), period.toMillis());
        }
        afterCommit(scheduler::triggerCheckForDueExecutions);
    }

    /** The job is running: what was written here it may see only after the commit, so it is asked for then. */
    private void wish(String job, UUID subject, Wish wish) {
        afterCommit(() -> {
            synchronized (wishes) {
                wishes.add(JobTask.id(job, subject), wish);
                anew.executeWithoutResult(transaction -> planIfEnded(job, subject));
            }
        });
    }

    private void planIfEnded(String job, UUID subject) {
        var known = find(job, subject);
        if (!isRunning(known)) {
            wishes.take(JobTask.id(job, subject)).ifPresent(wish -> write(job, subject, known, wish));
        }
    }

    private static boolean isRunning(Optional<ScheduledExecution<Object>> known) {
        return known.filter(ScheduledExecution::isPicked).isPresent();
    }

    private Optional<ScheduledExecution<Object>> find(String job, UUID subject) {
        return scheduler.getScheduledExecution(
                TaskInstanceId.of(JobTask.DESCRIPTOR.getTaskName(), JobTask.id(job, subject)));
    }

    private static Duration period(ScheduledExecution<Object> execution) {
        return execution.getData() instanceof Long period ? Duration.ofMillis(period) : Duration.ZERO;
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
