package org.eventbot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eventbot.core.testing.PostgresServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseAccessTests {

    @TempDir
    Path directory;

    @Test
    void namesAFileThatAnotherProcessHolds() throws IOException {
        var file = directory.resolve("eventbot.mv.db");
        try (var channel = hold(file);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> access(Duration.ofMillis(500)).await())
                    .isInstanceOf(WrongSettings.class)
                    .hasMessageContaining(file + " is in use by another process")
                    .hasMessageContaining("EVENTBOT_DATA_DIR")
                    .hasMessageContaining("Stop the other one");
        }
    }

    @Test
    void waitsForTheOtherProcessToEnd() throws IOException {
        var file = directory.resolve("eventbot.mv.db");
        try (var channel = hold(file);
                var lock = channel.lock()) {
            var end = CompletableFuture.runAsync(
                    () -> release(lock), CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));

            access(Duration.ofSeconds(30)).await();

            assertThat(end).isCompleted();
            assertThat(lock.isValid()).isFalse();
        }
    }

    @Test
    void saysThatNoPostgresqlAnswers() {
        var nowhere = new Database("jdbc:postgresql://127.0.0.1:1/eventbot", "bot", "secret", null);

        assertThatThrownBy(() -> new DatabaseAccess(nowhere, Duration.ZERO).await())
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("EVENTBOT_DATABASE_URL")
                .hasMessageContaining("nobody answers at that address")
                .hasMessageNotContaining("secret");
    }

    @Test
    void saysThatThereIsNoSuchDatabase() {
        Assumptions.assumeTrue(PostgresServer.problem().isEmpty(), "needs PostgreSQL");
        var url = PostgresServer.newDatabase().replaceAll("/test_[a-z0-9_]+", "/nothing");

        assertThat(DatabaseAccess.problem(new Database(url, "", "", null)))
                .get()
                .asString()
                .contains("it has no such database");
    }

    private DatabaseAccess access(Duration patience) {
        return new DatabaseAccess(new Database("", "", "", directory.resolve("eventbot")), patience);
    }

    private static FileChannel hold(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void release(FileLock lock) {
        try {
            lock.release();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
