package org.eventbot.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Makes directories that nobody but the bot's own user can look into, where the file system knows such a thing. */
final class OwnerOnly {

    private OwnerOnly() {}

    /** @throws WrongSettings when it cannot be made */
    static void directory(Path path) {
        try {
            if (Files.isDirectory(path)) {
                return;
            }
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectories(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(path);
            }
        } catch (IOException impossible) {
            throw new WrongSettings(List.of("the directory " + path
                    + " cannot be made; name another one in " + Setting.DATA_DIR.variable()
                    + ", or give the bot's user the right to make it"));
        }
    }
}
