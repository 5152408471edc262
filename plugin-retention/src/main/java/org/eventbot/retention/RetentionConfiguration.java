package org.eventbot.retention;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The plugin's beans, by what they are for. */
@Configuration(proxyBeanMethods = false)
@Import({
    NoticeConfiguration.class,
    StatisticsConfiguration.class,
    ClockConfiguration.class,
    PurgeConfiguration.class,
    RetentionCommandConfiguration.class,
    RightsConfiguration.class,
    ShellConfiguration.class
})
@EntityScan(basePackageClasses = RetentionPlugin.class)
@EnableJpaRepositories(
        basePackageClasses = RetentionPlugin.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableConfigurationProperties(RetentionSettings.class)
class RetentionConfiguration {}
