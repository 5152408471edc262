package org.eventbot.app;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.DefaultLifecycleProcessor;

/** Everything is there and nothing begins to work: no sync, no pump, no jobs. */
@Configuration(proxyBeanMethods = false)
class OnlyLooking {

    @Bean
    static DefaultLifecycleProcessor lifecycleProcessor() {
        return new DefaultLifecycleProcessor() {
            @Override
            public void onRefresh() {
                // Nothing is started.
            }
        };
    }

    @Bean
    DbSchedulerStarter noScheduler() {
        return () -> {};
    }
}
