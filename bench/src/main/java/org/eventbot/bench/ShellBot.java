package org.eventbot.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eventbot.core.shell.internal.ShellAddress;
import org.eventbot.core.shell.internal.ShellTalk;
import org.eventbot.testbed.JavaProgram;
import org.eventbot.testkit.matrix.FakeHomeserver;
import org.jspecify.annotations.Nullable;

/** The program with a homeserver where nothing happens, asked through its shell as an operator would. */
final class ShellBot implements AutoCloseable {

    private static final String READY = "eventbot is ready";
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private final FakeHomeserver homeserver = FakeHomeserver.start();
    private final Path folder;
    private final Map<String, String> settings;
    private @Nullable Process process;

    /** @param folder a short name: it holds the address of a socket */
    ShellBot(Path folder) {
        this.folder = folder;
        this.settings = settings();
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    private Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("EVENTBOT_MATRIX_HOMESERVER", homeserver.baseUrl().toString());
        settings.put(
                "EVENTBOT_MATRIX_ACCESS_TOKEN", homeserver.register("eventbot").accessToken());
        settings.put("EVENTBOT_OPERATORS", homeserver.register("operator").id());
        settings.put("EVENTBOT_CONTROLLER", "The benchmark");
        settings.put("EVENTBOT_PRIVACY_CONTACT", "nobody");
        settings.put("EVENTBOT_DATA_DIR", data().toString());
        settings.put("EVENTBOT_KEYS_DIR", keys().toString());
        settings.put("EVENTBOT_LISTEN", "127.0.0.1:0");
        settings.put("EVENTBOT_MANAGEMENT_ADDRESS", "127.0.0.1:0");
        return settings;
    }

    Path data() {
        return folder.resolve("data");
    }

    Path keys() {
        return folder.resolve("keys");
    }

    void start() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var console = folder.resolve("console.log");
        int before = JavaProgram.count(console, READY);
        var started =
                JavaProgram.start(Path.of(System.getenv("TESTBED_JAR")), List.of("run"), folder, console, settings);
        process = started;
        await("\"" + READY + "\" in " + console)
                .atMost(PATIENCE)
                .failFast("the program ended; see " + console, () -> !started.isAlive())
                .until(() -> JavaProgram.count(console, READY) > before);
    }

    /** What it answers to {@code eventbot} and these words. */
    String ask(String... words) {
        var said = new StringBuilder();
        try {
            var address = new ShellAddress(data().resolve("eventbot.sock"));
            int exit = ShellTalk.ask(
                            address, List.of(words), line -> said.append(line).append('\n'))
                    .orElseThrow(() -> new IllegalStateException("Expected the program to run, found no socket."));
            if (exit != 0) {
                throw new IllegalStateException("Expected an answer, found exit code " + exit + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return said.toString();
    }

    /** How much of a processor it has used since it was started. */
    Duration processorTime() {
        return JavaProgram.processorTime(Objects.requireNonNull(process));
    }

    void stop() {
        var running = Objects.requireNonNull(process);
        running.destroy();
        JavaProgram.awaitEnd(running);
    }

    private void kill() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Override
    public void close() {
        kill();
        homeserver.close();
    }
}
