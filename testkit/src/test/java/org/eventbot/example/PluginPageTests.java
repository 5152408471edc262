package org.eventbot.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventbot.core.plugin.internal.PluginCatalog;
import org.junit.jupiter.api.Test;

/** docs/write-a-plugin.md shows code that compiles, is tested, and is taken by the host. */
class PluginPageTests {

    private static final Path PAGE = Path.of("..", "docs", "write-a-plugin.md");
    private static final Pattern SNIPPET = Pattern.compile("(?ms)^```(?:java|sql|text)$\\n(.*?)^```$");

    @Test
    void showsOnlyCodeThatIsBuilt() throws IOException {
        var sources = sources();

        assertThat(snippets()).hasSizeGreaterThan(8);
        assertThat(snippets().stream().filter(snippet -> !sources.contains(snippet)))
                .as("snippets that are not in the sources as they stand")
                .isEmpty();
    }

    @Test
    void describesPluginsThatTheHostAccepts() {
        var catalog = PluginCatalog.load(PluginPageTests.class.getClassLoader());

        assertThat(catalog.leftOut()).isEmpty();
        assertThat(catalog.isRunning("hello")).isTrue();
        assertThat(catalog.isRunning("thanks")).isTrue();
    }

    private static List<String> snippets() throws IOException {
        return SNIPPET.matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String sources() throws IOException {
        return Stream.of("src/test/java/org/eventbot/example", "src/test/resources", "../examples/plugin-karma/src")
                .map(Path::of)
                .flatMap(PluginPageTests::files)
                .map(PluginPageTests::content)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Path> files(Path directory) {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
