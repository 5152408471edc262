package org.eventbot.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Where the demonstration keeps its database and keys; gone when it ends. */
public record DemoDirectories(Path root) implements AutoCloseable {

    public static DemoDirectories make() throws IOException {
        return new DemoDirectories(Files.createTempDirectory("eventbot-demo"));
    }

    Path data() {
        return root.resolve("data");
    }

    Path keys() {
        return root.resolve("keys");
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(root);
        } catch (IOException left) {
            throw new UncheckedIOException("The demonstration's files in " + root + " could not be deleted", left);
        }
    }
}
