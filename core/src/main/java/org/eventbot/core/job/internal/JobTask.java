package org.eventbot.core.job.internal;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.job.Job;
import org.eventbot.core.plugin.internal.Failures;
import org.springframework.beans.factory.ObjectProvider;

/** The one db-scheduler task behind all jobs: its instance says which job for which subject, its data how often. */
@Slf4j
@RequiredArgsConstructor
class JobTask {

    static final TaskDescriptor<Long> DESCRIPTOR = TaskDescriptor.of("job", Long.class);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    private final ObjectProvider<Job> jobs;
    private final Clock clock;
    private final Wishes wishes;

    CustomTask<Long> task() {
        return Tasks.custom(DESCRIPTOR.getTaskName(), DESCRIPTOR.getDataClass())
                .onDeadExecutionRevive()
                .execute(this::execute);
    }

    static TaskInstance<Long> instance(String job, UUID subject, Duration period) {
        return DESCRIPTOR.instance(id(job, subject)).data(period.toMillis()).build();
    }

    static String id(String job, UUID subject) {
        return job + ":" + subject;
    }

    private CompletionHandler<Long> execute(TaskInstance<Long> instance, ExecutionContext context) {
        var succeeded = run(instance.getId());
        return (complete, operations) -> {
            synchronized (wishes) {
                plan(instance, succeeded, complete, operations);
            }
        };
    }

    private void plan(
            TaskInstance<Long> instance,
            boolean succeeded,
            ExecutionComplete complete,
            ExecutionOperations<Long> operations) {
        var known = Duration.ofMillis(instance.getData() == null ? 0 : instance.getData());
        var wish = wishes.take(instance.getId()).orElse(new Wish(Instant.MAX, known));
        var period = wish.periodOr(known);
        var next = next(succeeded, period);
        var time = wish.time() == null || next.isBefore(wish.time()) ? next : wish.time();
        if (wish.time() == null || time.equals(Instant.MAX)) {
            operations.remove();
        } else {
            operations.reschedule(complete, time, period.toMillis());
        }
    }

    private Instant next(boolean succeeded, Duration period) {
        if (succeeded && period.isZero()) {
            return Instant.MAX;
        }
        return clock.instant().plus(succeeded ? period : retry(period));
    }

    /** A failed periodic job is not tried less often than it would run anyway. */
    private static Duration retry(Duration period) {
        return period.isZero() || AFTER_FAILURE.compareTo(period) < 0 ? AFTER_FAILURE : period;
    }

    private boolean run(String id) {
        var name = id.substring(0, id.indexOf(':'));
        var job = jobs.stream().filter(known -> known.name().equals(name)).findFirst();
        if (job.isEmpty()) {
            log.debug("Nobody does the job {} at the moment; it is asked for again later", name);
            return false;
        }
        try {
            job.get().run(UUID.fromString(id.substring(id.indexOf(':') + 1)));
            return true;
        } catch (Refusal refused) {
            log.info("The job {} could not be done now; it is tried again by itself", name);
        } catch (RuntimeException failure) {
            log.warn("The job {} failed and is tried again by itself: {}", name, Failures.describe(failure));
        }
        return false;
    }
}
