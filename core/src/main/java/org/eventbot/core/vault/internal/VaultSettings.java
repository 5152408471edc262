package org.eventbot.core.vault.internal;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the keys are, and what opens them.
 *
 * @param keysDirectory a directory for the keys alone, apart from the database and from its backups
 * @param masterKey base64 of 32 bytes; when empty, one is generated once and kept in the directory
 */
public record VaultSettings(Path keysDirectory, Optional<String> masterKey) {

    @Override
    public String toString() {
        return "VaultSettings[" + keysDirectory + "]";
    }
}
