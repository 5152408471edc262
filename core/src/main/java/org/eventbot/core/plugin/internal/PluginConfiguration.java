package org.eventbot.core.plugin.internal;

import org.eventbot.core.room.internal.SpaceTree;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

@Configuration(proxyBeanMethods = false)
@EntityScan(basePackageClasses = PluginSwitch.class)
@EnableJpaRepositories(basePackageClasses = PluginSwitchRows.class)
@Import(PluginImports.class)
public class PluginConfiguration {

    @Bean
    PluginMigrations pluginMigrations(PluginCatalog catalog) {
        return new PluginMigrations(catalog);
    }

    @Bean
    PluginSwitches pluginSwitches(PluginSwitchRows rows, SpaceTree tree) {
        return new PluginSwitches(rows, tree);
    }
}
