package org.example.stagehand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * Points at which a test wants to find the program, to kill it there. Whoever comes to one that was not passed yet says so
 * and stays.
 */
final class Gates {

    private final Path folder;

    /** @param folder with the names of those that are open, if the test uses gates at all */
    Gates(Path folder) {
        this.folder = folder;
    }

    /** Returns if the gate is open. @param lane of those who pass one gate after the other */
    void pass(String lane, String point) {
        Path open = folder.resolve("open");
        try {
            if (Files.exists(open) && !Files.readAllLines(open).contains(lane + ' ' + point)) {
                Files.writeString(folder.resolve("at-" + lane), lane + ' ' + point + '\n');
                stay();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stay() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
