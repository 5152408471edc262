package org.eventbot.core.vault.internal;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Rights of files, on file systems that know them. */
final class Posix {

    private Posix() {}

    static boolean isKnownBy(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** For creating a file that never existed with wider rights, not even for a moment. */
    static FileAttribute<?>[] onlyOwner(Path path, String rights) {
        return isKnownBy(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
