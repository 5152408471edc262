package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What docs/privacy.md tells operators to type, typed. */
final class DocumentedShell {

    private static final String CODE = "    ";

    private DocumentedShell() {}

    /**
     * Runs the lines of code below that heading, in a shell that stops at the first failure.
     *
     * @param variables that the lines use
     */
    static void run(String heading, Map<String, String> variables) {
        String lines = String.join("\n", lines(heading));
        assertThat(lines)
                .as("code below \"" + heading + "\" in docs/privacy.md")
                .isNotBlank();
        type(lines, variables);
    }

    /** Runs these lines, which have to succeed. */
    static void type(String lines, Map<String, String> variables) {
        try {
            ProcessBuilder shell = new ProcessBuilder("bash", "-euc", lines).redirectErrorStream(true);
            shell.environment().putAll(variables);
            Process process = shell.start();
            String output = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor()).as(lines + "\n" + output).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> lines(String heading) {
        Path page = Path.of(Servers.value("TESTBED_REPOSITORY"), "docs", "privacy.md");
        try {
            return Files.readAllLines(page).stream()
                    .dropWhile(line -> !line.equals(heading))
                    .skip(1)
                    .takeWhile(line -> !line.startsWith("#"))
                    .filter(line -> line.startsWith(CODE))
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
