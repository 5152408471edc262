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

    /**
     * The same where others may make directories too.
     *
     * @param like something that surely is the bot's own
     * @throws WrongSettings when somebody else made it
     */
    static void ownDirectory(Path path, Path like) {
        directory(path);
        try {
            if (Files.isSymbolicLink(path) || !Files.getOwner(path).equals(Files.getOwner(like))) {
                throw new WrongSettings(List.of("the directory " + path
                        + " belongs to somebody else. Expected: one of the bot's own; remove it, or give "
                        + Setting.DATA_DIR.variable() + " a shorter name"));
            }
        } catch (IOException unreadable) {
            throw new WrongSettings(List.of("the directory " + path + " cannot be looked at; remove it"));
        }
    }
}
