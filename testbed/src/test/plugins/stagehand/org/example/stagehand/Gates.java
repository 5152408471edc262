package org.example.stagehand;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * Points at which a test wants to find the program, to kill it there. Whoever comes to one that is closed says so and
 * stays.
 */
final class Gates {

    private final Path folder;

    /** @param folder with the names of those that are closed, each with that of its lane in front */
    Gates(Path folder) {
        this.folder = folder;
    }

    /** Returns if the gate is open. @param lane of those who pass one gate after the other */
    void pass(String lane, String point) {
        String gate = lane + ' ' + point;
        try {
            write("passed", gate);
            if (Files.readAllLines(folder.resolve("closed")).contains(gate)) {
                write("at", gate);
                stay();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, String gate) throws IOException {
        Files.writeString(folder.resolve(name), gate + '\n', CREATE, APPEND);
    }

    private static void stay() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
