package org.eventbot.core.job.internal;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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

    private static final long ONCE = 0;
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    private final ObjectProvider<Job> jobs;
    private final Clock clock;
    private final Set<String> again = ConcurrentHashMap.newKeySet();

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

    /** Asks for one more run after the one that is going on. */
    void runAgain(String id) {
        again.add(id);
    }

    private CompletionHandler<Long> execute(TaskInstance<Long> instance, ExecutionContext context) {
        var id = instance.getId();
        var succeeded = run(id);
        while (succeeded && again.remove(id)) {
            succeeded = run(id);
        }
        return complete(instance, succeeded);
    }

    private boolean run(String id) {
        again.remove(id);
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

    private CompletionHandler<Long> complete(TaskInstance<Long> instance, boolean succeeded) {
        long period = instance.getData() == null ? ONCE : instance.getData();
        return (complete, operations) -> {
            var wait = succeeded ? Duration.ofMillis(period) : AFTER_FAILURE;
            if (again.remove(instance.getId())) {
                operations.reschedule(complete, clock.instant());
            } else if (succeeded && period == ONCE) {
                operations.remove();
            } else {
                operations.reschedule(complete, clock.instant().plus(shorter(wait, period)));
            }
        };
    }

    /** A failed periodic job is not tried less often than it would run anyway. */
    private static Duration shorter(Duration wait, long period) {
        return period == ONCE || wait.toMillis() < period ? wait : Duration.ofMillis(period);
    }
}
