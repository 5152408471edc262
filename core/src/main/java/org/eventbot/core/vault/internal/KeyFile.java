package org.eventbot.core.vault.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import org.eventbot.core.vault.VaultException;

/** One key on disk: there whole or not at all, also when the machine stops in the middle. */
record KeyFile(Path path) {

    Optional<byte[]> read() {
        try {
            byte[] bytes = Files.readAllBytes(path);
            return isOverwritten(bytes) ? Optional.empty() : Optional.of(bytes);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw failure("read", path, e);
        }
    }

    void write(byte[] bytes) {
        var unfinished = path.resolveSibling(path.getFileName() + KeyDirectory.UNFINISHED);
        try {
            Files.deleteIfExists(unfinished);
            fill(unfinished, bytes);
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncDirectory();
        } catch (IOException e) {
            throw failure("write", path, e);
        }
    }

    /** Overwrites before it unlinks, for disks that write in place; the name goes last, so a crash leaves zeros. */
    void destroy() {
        try {
            if (Files.exists(path)) {
                overwrite();
                Files.delete(path);
                syncDirectory();
            }
        } catch (IOException e) {
            throw failure("destroy", path, e);
        }
    }

    static VaultException failure(String doing, Path file, IOException e) {
        return new VaultException(
                "Could not " + doing + " " + file + " (" + e.getClass().getSimpleName()
                        + "). Expected a directory that the bot's account may read and write: check that it exists, "
                        + "its owner, its rights, and the space left on the disk.",
                e);
    }

    private static void fill(Path file, byte[] bytes) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file, options, Posix.onlyOwner(file, "rw-------"))) {
            writeAll(channel, bytes);
        }
    }

    private void overwrite() throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            writeAll(channel, new byte[(int) channel.size()]);
        }
    }

    private static void writeAll(FileChannel channel, byte[] bytes) throws IOException {
        var left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left);
        }
        channel.force(true);
    }

    private void syncDirectory() throws IOException {
        // A directory cannot be opened on Windows, where the file system orders names by itself.
        if (Posix.isKnownBy(path)) {
            try (var channel = FileChannel.open(path.resolveSibling(""), StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static boolean isOverwritten(byte[] bytes) {
        return bytes.length > 0 && bytes[0] == 0;
    }
}
