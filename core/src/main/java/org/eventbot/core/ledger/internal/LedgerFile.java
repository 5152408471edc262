package org.eventbot.core.ledger.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;

/** The ledger on disk: lines are only ever added, and each is there for good when {@link #append} returns. */
@RequiredArgsConstructor
class LedgerFile {

    private final Path path;
    private String last = "";

    /**
     * All lines, without their hashes. A last line that was not written to its end is dropped: what it announced was
     * not begun.
     *
     * @throws LedgerException when somebody changed the file
     */
    synchronized List<String> read() {
        var lines = new ArrayList<String>();
        last = "";
        if (!Files.exists(path)) {
            return lines;
        }
        var text = content();
        int end = text.lastIndexOf('\n') + 1;
        for (var line : text.substring(0, end).lines().toList()) {
            lines.add(unchained(line));
            last = line;
        }
        if (end < text.length()) {
            replace(lines);
        }
        return lines;
    }

    private String unchained(String line) {
        try {
            return LedgerLines.unchained(last, line);
        } catch (IllegalArgumentException changed) {
            throw new LedgerException(
                    "The ledger of erasures " + path + " was changed: expected lines that follow each other by their"
                            + " hashes, found one that does not. Restore the file from the newest backup of the keys;"
                            + " then what was erased since is erased again.");
        }
    }

    synchronized void append(String line) {
        var chained = LedgerLines.chained(last, line);
        try {
            if (!Files.exists(path)) {
                create(path);
            }
            write(path, chained + "\n", StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw unusable(failure);
        }
        last = chained;
    }

    /** Writes the file anew, there whole or not at all. */
    synchronized void replace(List<String> lines) {
        var unfinished = path.resolveSibling(path.getFileName() + ".new");
        var text = new StringBuilder();
        last = "";
        for (var line : lines) {
            last = LedgerLines.chained(last, line);
            text.append(last).append('\n');
        }
        try {
            Files.deleteIfExists(unfinished);
            create(unfinished);
            write(unfinished, text.toString(), StandardOpenOption.WRITE);
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    private String content() {
        try {
            return Files.readString(path);
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    private static void create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static void write(Path file, String text, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(file, how)) {
            var left = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    private LedgerException unusable(IOException failure) {
        return new LedgerException(
                "The ledger of erasures cannot be kept in " + path + " ("
                        + failure.getClass().getSimpleName()
                        + "). Expected a file that the bot's user may read and write: check the directory's owner, its"
                        + " rights, and the space left on the disk.",
                failure);
    }
}
