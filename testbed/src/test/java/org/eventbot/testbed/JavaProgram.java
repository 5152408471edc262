package org.eventbot.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How Java programs are run here and in the benchmark: with the flags that the README recommends, and with nothing of the
 * caller's environment.
 */
public final class JavaProgram {

    /** The README says why these. */
    public static final List<String> FLAGS = List.of(
            "-Xms48m",
            "-Xmx128m",
            "-Xmn16m",
            "-XX:+UseSerialGC",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=20",
            "-XX:SoftRefLRUPolicyMSPerMB=50",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=32m",
            "-XX:TrimNativeHeapInterval=10000");

    private static final Duration END = Duration.ofSeconds(30);

    private JavaProgram() {}

    /**
     * Starts a program.
     *
     * @param folder where it runs
     * @param console where its output is added
     * @param environment all that it gets, beside the search path
     */
    public static Process start(
            Path jar, List<String> arguments, Path folder, Path console, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()));
        // Nothing of whoever runs the suite, above all not the tests' own rights in the shop.
        builder.environment().keySet().retainAll(List.of("PATH", "HOME", "LANG", "TZ"));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to start " + jar + ". Build it with ./mvnw package.", e);
        }
    }

    /** How much of a processor it has used up to now; less than the time on the wall where it had to wait for one. */
    public static Duration processorTime(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** How often the console says this. */
    public static int count(Path console, String words) {
        try {
            String text = Files.exists(console) ? Files.readString(console, StandardCharsets.UTF_8) : "";
            return text.split(words, -1).length - 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for a program that was told to end; it has to do so by itself. */
    public static void awaitEnd(Process process) {
        awaitEnd(process, END);
    }

    /** The same for one that has something to do before. */
    static void awaitEnd(Process process, Duration limit) {
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Expected the program to end within " + limit + ", found it running.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
