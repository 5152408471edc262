package org.eventbot.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eventbot.testbed.JavaProgram;
import org.eventbot.testbed.Memory;

/** A program that does nothing, with the same libraries and flags: what is unavoidable. */
final class SkeletonProcess implements AutoCloseable {

    private static final String READY = "skeleton is ready";
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private final Process process;

    private SkeletonProcess(Process process) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** Starts one and waits until it is ready. One of the same name finds the database of the last one. */
    static SkeletonProcess start(String name) {
        Path folder = Path.of(System.getenv("TESTBED_WORK"), "skeleton-" + name);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path console = folder.resolve("console.log");
        int before = JavaProgram.count(console, READY);
        SkeletonProcess skeleton = new SkeletonProcess(JavaProgram.start(
                Path.of(System.getenv("BENCH_SKELETON")), List.of(), folder, console, environment(folder)));
        await(READY + " in " + console)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .failFast("the skeleton ended; see " + console, () -> !skeleton.process.isAlive())
                .until(() -> JavaProgram.count(console, READY) > before);
        return skeleton;
    }

    private static Map<String, String> environment(Path folder) {
        return Map.of(
                "SPRING_DATASOURCE_URL",
                "jdbc:h2:file:" + folder.resolve("skeleton")
                        + ";CIPHER=AES;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0",
                "SPRING_DATASOURCE_USERNAME",
                "skeleton",
                "SPRING_DATASOURCE_PASSWORD",
                "secret secret",
                "SERVER_ADDRESS",
                "127.0.0.1",
                "SERVER_PORT",
                "0");
    }

    Duration processorTime() {
        return JavaProgram.processorTime(process);
    }

    Memory memory() {
        return Memory.of(process.toHandle())
                .orElseThrow(() -> new IllegalStateException(
                        "Expected a running skeleton and Linux' /proc, found no account of its memory."));
    }

    @Override
    public void close() {
        process.destroy();
        JavaProgram.awaitEnd(process);
    }
}
