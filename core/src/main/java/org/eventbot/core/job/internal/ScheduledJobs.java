package org.eventbot.core.job.internal;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
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
        plan(job, subject, clock.instant(), period);
    }

    @Override
    @Transactional
    public void at(String job, UUID subject, Instant time) {
        plan(job, subject, time, Duration.ZERO);
    }

    @Override
    @Transactional
    public void soon(String job, UUID subject) {
        plan(
                job,
                subject,
                clock.instant(),
                find(job, subject).map(ScheduledJobs::period).orElse(Duration.ZERO));
    }

    @Override
    @Transactional
    public void cancel(String job, UUID subject) {
        find(job, subject).ifPresent(execution -> {
            if (execution.isPicked()) {
                wish(job, subject, Wishes.NEVER, Duration.ZERO);
            } else {
                scheduler.cancel(execution.getTaskInstance());
            }
        });
    }

    private void plan(String job, UUID subject, Instant time, Duration period) {
        var instance = JobTask.instance(job, subject, period);
        var known = find(job, subject);
        if (known.isEmpty()) {
            scheduler.scheduleIfNotExists(instance, time);
        } else if (known.get().isPicked()) {
            wish(job, subject, time, period);
        } else {
            var due = known.get().getExecutionTime();
            scheduler.reschedule(instance, due.isBefore(time) ? due : time, period.toMillis());
        }
        afterCommit(scheduler::triggerCheckForDueExecutions);
    }

    /** The job is running: what was written here it may see only after the commit, so it is asked for then. */
    private void wish(String job, UUID subject, Instant time, Duration period) {
        afterCommit(() -> {
            synchronized (wishes) {
                wishes.add(JobTask.id(job, subject), time);
                anew.executeWithoutResult(transaction -> planIfEnded(job, subject, period));
            }
        });
    }

    private void planIfEnded(String job, UUID subject, Duration period) {
        if (find(job, subject).filter(ScheduledExecution::isPicked).isPresent()) {
            return;
        }
        wishes.take(JobTask.id(job, subject))
                .filter(time -> !time.equals(Wishes.NEVER))
                .ifPresentOrElse(time -> plan(job, subject, time, period), () -> cancel(job, subject));
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
