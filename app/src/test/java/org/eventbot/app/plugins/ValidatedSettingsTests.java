package org.eventbot.app.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Positive;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

/** The program does without Bean Validation's own configuration; a plugin's settings need none of it. */
class ValidatedSettingsTests {

    private final ApplicationContextRunner program = new ApplicationContextRunner().withUserConfiguration(Plugin.class);

    @Test
    void ofAPluginAreCheckedWhenItAsksForThat() {
        program.withPropertyValues("eventbot.visits.rooms=3")
                .run(context -> assertThat(context).hasNotFailed());
        program.withPropertyValues("eventbot.visits.rooms=0")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("rooms"));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(VisitSettings.class)
    static class Plugin {}

    @Validated
    @ConfigurationProperties("eventbot.visits")
    record VisitSettings(@Positive int rooms) {}
}
