package org.eventbot.core.matrix.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.vault.Binding;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.eventbot.core.vault.VaultException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the login is kept: a sealed file beside the keys, not in the database, so that it is in no backup of the
 * database and can be read while another process has that open.
 */
@Slf4j
@RequiredArgsConstructor
class SessionFile {

    private static final Binding PLACE = new Binding("file", "matrix-session", new UUID(0, 0));

    private final Path path;
    private final Vault vault;
    private final JsonMapper json;

    /** What is kept for that account; nothing when another account was used before. */
    Optional<KeptSession> read(String account) {
        try {
            if (!Files.exists(path)) {
                return Optional.empty();
            }
            var content = vault.unseal(Scope.host(), PLACE, Files.readAllBytes(path));
            return Optional.of(json.readValue(content, KeptSession.class))
                    .filter(kept -> kept.account().equals(account));
        } catch (VaultException damaged) {
            log.warn("The login kept in {} does not open with the keys beside it; the bot logs in anew", path);
            return Optional.empty();
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    /** There whole or not at all, and at no moment readable for others. */
    void write(KeptSession session) {
        var unfinished = path.resolveSibling(path.getFileName() + ".tmp");
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, onlyOwner());
            Files.write(unfinished, vault.seal(Scope.host(), PLACE, json.writeValueAsString(session)));
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    private FileAttribute<?>[] onlyOwner() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private IllegalStateException unusable(IOException failure) {
        return new IllegalStateException(
                "The login cannot be kept in " + path + " ("
                        + failure.getClass().getSimpleName()
                        + "). Expected a file that the bot's user may read and write: check the directory's owner,"
                        + " its rights, and the space left on the disk.",
                failure);
    }
}
