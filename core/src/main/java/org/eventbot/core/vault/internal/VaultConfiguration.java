package org.eventbot.core.vault.internal;

import org.eventbot.core.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The vault as a bean, from the program's {@link VaultSettings}. Public for the program, which imports it. */
@Configuration(proxyBeanMethods = false)
public class VaultConfiguration {

    @Bean
    Vault vault(VaultSettings settings) {
        return TinkVault.open(settings);
    }
}
