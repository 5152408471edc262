package org.eventbot.core.job.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import org.eventbot.core.job.Job;
import org.eventbot.core.job.Jobs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
public class JobConfiguration {

    @Bean
    JobTask jobTask(ObjectProvider<Job> jobs, Clock clock) {
        return new JobTask(jobs, clock);
    }

    /** Work that a killed process had in hand goes on at once: only one process has the database. */
    @Bean
    Task<Long> jobs(JobTask task, JdbcClient database) {
        database.sql("update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null where picked")
                .update();
        return task.task();
    }

    @Bean
    Jobs scheduledJobs(Scheduler scheduler, JobTask task, Clock clock) {
        return new ScheduledJobs(scheduler, task, clock);
    }
}
