package org.eventbot.app;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, with all that it prints. */
final class BotProcess implements AutoCloseable {

    static final String READY = "eventbot is ready";

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final Path output;

    private BotProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static BotProcess start(Path directory, Map<String, String> variables, String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var line = new ArrayList<>(List.of(
                java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        line.add(Eventbot.class.getName());
        line.addAll(List.of(arguments));
        try {
            var output = Files.createTempFile(directory, "output", ".txt");
            var builder = new ProcessBuilder(line)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("EVENTBOT_"));
            builder.environment().putAll(variables);
            return new BotProcess(builder.start(), output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    BotProcess awaitReady() {
        await().atMost(PATIENCE).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("It ended: " + output());
            }
            return output().contains(READY);
        });
        return this;
    }

    /** Asks it to end, as an operating system does. */
    void terminate() {
        process.destroy();
    }

    /** @return the exit code, once it ended by itself */
    int awaitEnd(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("It goes on after " + patience + ": " + output());
        }
        return process.exitValue();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
