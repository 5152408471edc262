package org.eventbot.core.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eventbot.core.vault.Vault;
import org.eventbot.core.vault.internal.TinkVault;
import org.eventbot.core.vault.internal.VaultSettings;
import org.springframework.util.FileSystemUtils;

/** The real vault, with new keys that go when the JVM ends. */
public final class TestVault {

    private TestVault() {}

    public static Vault open() {
        try {
            var keys = Files.createTempDirectory("eventbot-test-keys");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(keys)));
            return TinkVault.open(new VaultSettings(keys, Optional.empty()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path keys) {
        try {
            FileSystemUtils.deleteRecursively(keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
