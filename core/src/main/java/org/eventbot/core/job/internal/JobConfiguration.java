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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
public class JobConfiguration {

    @Bean
    Wishes jobWishes() {
        return new Wishes();
    }

    @Bean
    JobTask jobTask(ObjectProvider<Job> jobs, Clock clock, Wishes wishes) {
        return new JobTask(jobs, clock, wishes);
    }

    /** Work that a killed process had in hand goes on at once: only one process has the database. */
    @Bean
    Task<Long> jobs(JobTask task, JdbcClient database) {
        database.sql("update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null where picked")
                .update();
        return task.task();
    }

    @Bean
    Jobs scheduledJobs(Scheduler scheduler, Wishes wishes, PlatformTransactionManager transactions, Clock clock) {
        var anew = new TransactionTemplate(transactions);
        anew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new ScheduledJobs(scheduler, wishes, anew, clock);
    }
}
