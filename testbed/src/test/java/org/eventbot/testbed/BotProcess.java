package org.eventbot.testbed;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The program as an operator starts it: a process of its own, told everything by its environment. */
final class BotProcess implements AutoCloseable {

    /** What the machine may have to give it, all in all. */
    static final long MOST_MB = 512;

    private static final Duration READY = Duration.ofSeconds(240);
    // Those that run, and those that ran.
    private static final List<BotProcess> ALL = new CopyOnWriteArrayList<>();

    private final Path jar;
    private final Path folder;
    private final Path console;
    private final Map<String, String> settings;
    private @Nullable Process process;
    private int readyBefore;
    private double peakMb;

    /**
     * @param folder where it runs, and where its console goes
     * @param settings its whole environment beside the search path
     */
    BotProcess(Path jar, Path folder, Map<String, String> settings) {
        this.jar = jar;
        this.folder = folder;
        this.console = folder.resolve("console.log");
        this.settings = new TreeMap<>(settings);
        ALL.add(this);
        // An interrupted suite leaves no program behind.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Changes a setting for the next start. */
    void set(String name, String value) {
        settings.put(name, value);
    }

    /** All that it ever wrote there. */
    Path console() {
        return console;
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
        process = JavaProgram.start(jar, List.of("run"), folder, console, settings);
    }

    void awaitReady() {
        await("\"" + Words.READY + "\" in " + console)
                .atMost(READY)
                .pollInterval(Duration.ofMillis(20))
                .failFast("the program ended while starting; see " + console, () -> !running())
                .until(() -> timesReady() > readyBefore);
    }

    private int timesReady() {
        return JavaProgram.count(console, Words.READY);
    }

    boolean running() {
        return process != null && process.isAlive();
    }

    /** What it takes now; empty while it does not run, and where the system does not say. */
    Optional<Memory> memory() {
        return process == null ? Optional.empty() : Memory.of(process.toHandle());
    }

    /** The most memory that it ever took, in all its lives until now; zero where the system does not say. */
    double peakMb() {
        memory().ifPresent(memory -> peakMb = Math.max(peakMb, memory.peakMb()));
        return peakMb;
    }

    /** As the system numbers it. */
    long id() {
        return Objects.requireNonNull(process).pid();
    }

    /** The processor time of its present life. */
    Duration processorTime() {
        return JavaProgram.processorTime(Objects.requireNonNull(process));
    }

    /** Without any warning, in the middle of whatever it does. On Linux this is the signal 9. */
    void kill9() {
        if (process != null) {
            peakMb();
            process.destroyForcibly();
            JavaProgram.awaitEnd(process);
        }
    }

    /**
     * What a command prints at the shell of the same machine, whether the bot runs or not. It is in no file afterwards:
     * operators may see there what must not be found in what the program leaves behind.
     */
    String shell(String... words) {
        try {
            Path printed = Files.createTempFile("eventbot-shell", ".txt");
            try {
                JavaProgram.awaitEnd(JavaProgram.start(jar, List.of(words), folder, printed, settings), READY);
                return Files.readString(printed);
            } finally {
                Files.delete(printed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a service manager would, and it has to end by itself. */
    void stop() {
        if (process != null) {
            peakMb();
            process.destroy();
            JavaProgram.awaitEnd(process);
        }
    }

    /** Whichever class started them. */
    static void stopAll() {
        ALL.forEach(BotProcess::stop);
    }

    @Override
    public void close() {
        kill9();
    }
}
