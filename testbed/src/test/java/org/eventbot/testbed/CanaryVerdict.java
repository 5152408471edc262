package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.eventbot.testbed.Hunt.Found;

/** Plays one canary to its end, and writes down what came of it, for the script to add up. */
final class CanaryVerdict {

    private CanaryVerdict() {}

    static void of(String name, CanaryDatabase database, Path home) throws IOException {
        try (database;
                Canary canary = Canary.begin(name, database, home)) {
            CanarySearch search = new CanarySearch(canary, database, home);
            canary.play();
            search.whileItLives();
            canary.eraseOne();
            List<Found> leftOfOne = search.afterOneIsErased();
            canary.purge();
            List<Found> left = search.afterAllAreForgotten();
            search.known().forEach(known -> write("known " + known));
            write("%d %d %d".formatted(canary.everything().size(), search.controls(), leftOfOne.size() + left.size()));
            assertThat(leftOfOne).as("left of the person who asked").isEmpty();
            assertThat(left).as("left of anybody").isEmpty();
        }
    }

    private static void write(String line) {
        try {
            Files.writeString(
                    Path.of(Servers.value("TESTBED_CANARY")),
                    line + System.lineSeparator(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
