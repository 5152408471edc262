package org.eventbot.core.privacy.internal;

import org.eventbot.core.plugin.internal.PluginCatalog;
import org.eventbot.core.privacy.Declarations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everybody's declarations as a bean. */
@Configuration(proxyBeanMethods = false)
public class PrivacyConfiguration {

    /** Also of plugins that are off: what they wrote while they were on is still there. */
    @Bean
    Declarations declarations(PluginCatalog catalog) {
        return new DeclarationBook(catalog.all());
    }
}
