package org.eventbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What CONTRIBUTING.md asks of the program's sources and the compiled classes do not tell. */
class SourceHabitsTests {

    private static final List<String> MODULES =
            List.of("core", "testkit", "plugin-pretix", "plugin-invite", "plugin-retention", "app");
    private static final Pattern UNWANTED =
            Pattern.compile("@(Data|Setter|Builder|SneakyThrows|EqualsAndHashCode|AllArgsConstructor|Autowired)\\b");
    private static final Pattern EMPTY_NAME = Pattern.compile("\\w+(Impl|Manager|Util|Utils|Helper)\\.java");
    private static final int LONGEST = 300;

    private final List<Path> sources =
            MODULES.stream().flatMap(SourceHabitsTests::sources).toList();

    @Test
    void looksAtTheWholeProgram() {
        assertThat(sources).hasSizeGreaterThan(300);
    }

    @Test
    void usesNoAnnotationThatHidesWhatHappens() {
        assertThat(thatAre(file -> UNWANTED.matcher(read(file)).find())).isEmpty();
    }

    @Test
    void namesTypesByWhatTheyAre() {
        assertThat(thatAre(file ->
                        EMPTY_NAME.matcher(file.getFileName().toString()).matches()))
                .isEmpty();
    }

    @Test
    void keepsFilesShort() {
        assertThat(thatAre(file -> read(file).lines().count() > LONGEST)).isEmpty();
    }

    private List<Path> thatAre(Predicate<Path> bad) {
        return sources.stream().filter(bad).toList();
    }

    private static Stream<Path> sources(String module) {
        try (var files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
