package org.example.stagehand;

import java.nio.file.Path;
import org.eventbot.core.plugin.BotPlugin;
import org.eventbot.core.plugin.PluginDescriptor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets a test turn the clock of the very program that an operator runs, and stop it where it is to be killed: nothing of this
 * is in the program itself.
 */
public final class StagehandPlugin implements BotPlugin {

    @Override
    public PluginDescriptor describe() {
        return PluginDescriptor.named("stagehand")
                .summary("Turns the clock, and stops work at gates.")
                .holdsNoPersonalData("it is a test")
                .configuredBy(Wiring.class);
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        private static final Path FOLDER = Path.of(System.getenv("STAGEHAND"));

        @Bean
        static BeanPostProcessor stagehandGates() {
            return new GatedBeans(new Gates(FOLDER));
        }

        /** Whoever asks for a clock gets this one, the scheduler of jobs too. */
        @Bean
        static BeanPostProcessor stagehandClock() {
            TurnedClock turned = new TurnedClock(FOLDER.resolve("clock"));
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    if (bean instanceof com.github.kagkarlsson.scheduler.Clock) {
                        return (com.github.kagkarlsson.scheduler.Clock) turned::instant;
                    }
                    return bean instanceof java.time.Clock ? turned : bean;
                }
            };
        }
    }
}
