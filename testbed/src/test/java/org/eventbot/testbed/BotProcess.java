package org.eventbot.testbed;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The program as an operator starts it: a process of its own, told everything by its environment. */
final class BotProcess implements AutoCloseable {

    private static final Duration READY = Duration.ofSeconds(120);
    private static final Duration END = Duration.ofSeconds(30);

    private final Path jar;
    private final Path folder;
    private final Path console;
    private final Map<String, String> settings;
    private @Nullable Process process;
    private int readyBefore;

    /**
     * @param folder where it runs, and where its console goes
     * @param settings its whole environment beside the search path
     */
    BotProcess(Path jar, Path folder, Map<String, String> settings) {
        this.jar = jar;
        this.folder = folder;
        this.console = folder.resolve("console.log");
        this.settings = new TreeMap<>(settings);
        // An interrupted suite leaves no program behind.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Changes a setting for the next start. */
    void set(String name, String value) {
        settings.put(name, value);
    }

    /** Host and port of its webhooks. */
    String listen() {
        return Objects.requireNonNull(settings.get(BotSettings.LISTEN));
    }

    void start() {
        launch();
        awaitReady();
    }

    /** Starts it and does not wait. */
    void launch() {
        readyBefore = timesReady();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toString(),
                        "run"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()));
        // Nothing of whoever runs the suite, above all not the tests' own rights in the shop.
        builder.environment().keySet().retainAll(List.of("PATH", "HOME", "LANG", "TZ"));
        builder.environment().putAll(settings);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to start " + jar + ". Build it with ./mvnw package.", e);
        }
    }

    void awaitReady() {
        await("\"" + Words.READY + "\" in " + console)
                .atMost(READY)
                .pollInterval(Duration.ofMillis(100))
                .failFast("the program ended while starting; see " + console, () -> !running())
                .until(() -> timesReady() > readyBefore);
    }

    private int timesReady() {
        try {
            String text = Files.exists(console) ? Files.readString(console, StandardCharsets.UTF_8) : "";
            return text.split(Words.READY, -1).length - 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean running() {
        return process != null && process.isAlive();
    }

    /** Without any warning, in the middle of whatever it does. On Linux this is the signal 9. */
    void kill9() {
        if (process != null) {
            process.destroyForcibly();
            awaitEnd(process);
        }
    }

    /** As a service manager would, and it has to end by itself. */
    void stop() {
        if (process != null) {
            process.destroy();
            awaitEnd(process);
        }
    }

    private static void awaitEnd(Process process) {
        try {
            if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("Expected the program to end within " + END + ", found it running.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill9();
    }
}
