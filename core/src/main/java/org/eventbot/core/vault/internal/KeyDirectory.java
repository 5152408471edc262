package org.eventbot.core.vault.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.eventbot.core.vault.VaultException;

/** A directory for keys alone, closed to everybody but the bot's account. */
record KeyDirectory(Path path) {

    static final String KEY = ".key";
    static final String UNFINISHED = ".tmp";
    static final String LOCK = ".lock";
    private static final String RING = "ring" + KEY;
    private static final String RIGHTS = "rwx------";

    /** @throws VaultException when it cannot be made, or holds other things than keys */
    static KeyDirectory prepare(Path path) {
        var directory = new KeyDirectory(path.toAbsolutePath());
        try {
            Files.createDirectories(directory.path, Posix.onlyOwner(directory.path, RIGHTS));
            directory.refuseStrangers();
            directory.close();
            return directory;
        } catch (IOException e) {
            throw KeyFile.failure("prepare", directory.path, e);
        }
    }

    /** Removes what an interrupted write left behind. Call it while nobody writes. */
    void sweep() {
        try (var files = Files.newDirectoryStream(path, "*" + UNFINISHED)) {
            for (var file : files) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw KeyFile.failure("clean up", path, e);
        }
    }

    /** The names of the files with keys, without their ending. */
    List<String> keys() {
        try (var files = Files.newDirectoryStream(path, "*" + KEY)) {
            var names = new ArrayList<String>();
            for (var file : files) {
                var name = file.getFileName().toString();
                names.add(name.substring(0, name.length() - KEY.length()));
            }
            return names;
        } catch (IOException e) {
            throw KeyFile.failure("list", path, e);
        }
    }

    /** A wrong path must not get a new ring (and lose the sight of the old keys), nor have its rights changed. */
    private void refuseStrangers() throws IOException {
        if (Files.exists(path.resolve(RING))) {
            return;
        }
        try (var files = Files.newDirectoryStream(path, file -> !mayPrecedeTheRing(file))) {
            if (files.iterator().hasNext()) {
                throw new VaultException("The directory for keys " + path + " is not one: expected the file " + RING
                        + " in it, or an empty directory, found other files only. Choose a directory of its own, or "
                        + "restore " + RING + " from the backup of the keys.");
            }
        }
    }

    private static boolean mayPrecedeTheRing(Path file) {
        var name = file.getFileName().toString();
        return name.equals("master" + KEY)
                || name.equals(LOCK)
                || name.equals("lost+found")
                || name.endsWith(UNFINISHED);
    }

    /** What the operator opened to a group stays so: volumes are mounted like that, and every file is closed itself. */
    private void close() throws IOException {
        if (Posix.isKnownBy(path) && isOpenToOthers()) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(RIGHTS));
        }
    }

    private boolean isOpenToOthers() throws IOException {
        return Files.getPosixFilePermissions(path).stream()
                .anyMatch(right -> right.name().startsWith("OTHERS"));
    }
}
