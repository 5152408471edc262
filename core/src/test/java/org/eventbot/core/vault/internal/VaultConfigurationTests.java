package org.eventbot.core.vault.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.eventbot.core.vault.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class VaultConfigurationTests {

    @TempDir
    Path keys;

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(VaultConfiguration.class);

    @Test
    void offersTheVault() {
        withMaster(MasterKey.generate()).run(context -> assertThat(context).hasSingleBean(Vault.class));
    }

    @Test
    void failsWithAMalformedMasterKey() {
        withMaster("abc").run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("EVENTBOT_MASTER_KEY is not a master key"));
    }

    private ApplicationContextRunner withMaster(String key) {
        return runner.withBean(VaultSettings.class, () -> new VaultSettings(keys, Optional.of(key)));
    }
}
