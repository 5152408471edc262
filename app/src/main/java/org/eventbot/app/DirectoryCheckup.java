package org.eventbot.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.health.Finding;

/** Whether the bot's own directories can be used by the bot, and by nobody else. */
@RequiredArgsConstructor
final class DirectoryCheckup {

    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);

    private final Settings settings;

    List<Finding> look() {
        return List.of(
                look(Setting.DATA_DIR, settings.dataDirectory()),
                look(Setting.KEYS_DIR, settings.vault().keysDirectory()));
    }

    private static Finding look(Setting setting, Path path) {
        var subject = "directory " + path;
        if (!Files.exists(path)) {
            return mayBeMade(path)
                    ? Finding.ok(subject, "is made at the first start")
                    : Finding.problem(
                            subject,
                            "is not there and cannot be made",
                            "make it and give it to the bot's user, or name another one in " + setting.variable());
        }
        if (!Files.isDirectory(path) || !Files.isReadable(path) || !Files.isWritable(path)) {
            return Finding.problem(
                    subject,
                    "cannot be read and written",
                    "give it to the bot's user, or name another one in " + setting.variable());
        }
        return isOpen(path)
                ? Finding.warning(subject, "is open to every user of this machine", "chmod o-rwx " + path)
                : Finding.ok(subject, "can be used, by the bot alone");
    }

    private static boolean mayBeMade(Path path) {
        var parent = path.getParent();
        while (parent != null && !Files.exists(parent)) {
            parent = parent.getParent();
        }
        return parent != null && Files.isDirectory(parent) && Files.isWritable(parent);
    }

    private static boolean isOpen(Path path) {
        try {
            return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
