package org.eventbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Command;

/** The table in docs/commands.md has every command, with the role that the host asks for. */
class CommandsDocumentedTests {

    private static final Path PAGE = Path.of("..", "docs", "commands.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `!([a-z ]+)[^`]*` \\| ([a-z]+) \\|");

    @ParameterizedTest
    @MethodSource("commands")
    void hasARowWithTheRole(Class<?> command) throws IOException {
        var name = command.getAnnotation(Command.class).name();
        var role = Optional.ofNullable(command.getAnnotation(Requires.class))
                .map(Requires::value)
                .orElse(Role.ANYONE)
                .name()
                .toLowerCase(Locale.ROOT);

        assertThat(rows()).anySatisfy(row -> {
            assertThat(row.plugin()).isEqualTo(plugin(command));
            assertThat(row.name()).isEqualTo(name);
            assertThat(row.role()).isEqualTo(role);
        });
    }

    @Test
    void hasNoMoreRowsThanThereAreCommands() throws IOException {
        // Two commands have a second word: !plugins and !privacy.
        assertThat(rows()).hasSize((int) commands().count() + 2);
    }

    static Stream<Class<?>> commands() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.eventbot").stream()
                        .filter(type -> type.isAssignableTo(BotCommand.class) && type.isAnnotatedWith(Command.class))
                        .map(JavaClass::reflect);
    }

    private static String plugin(Class<?> command) {
        var part = command.getPackageName().split("\\.")[2];
        return part.equals("core") ? "host" : part;
    }

    private static List<Row> rows() throws IOException {
        return ROW.matcher(Files.readString(PAGE))
                .results()
                .map(row -> Row.of(row.group(1).strip(), row.group(2)))
                .toList();
    }

    private record Row(String plugin, String name, String role) {

        static Row of(String words, String role) {
            var first = words.split(" ")[0];
            var plugin =
                    switch (first) {
                        case "pretix", "invite", "retention" -> first;
                        case "gdpr", "privacy", "stats" -> "retention";
                        default -> "host";
                    };
            return new Row(plugin, words.substring(words.lastIndexOf(' ') + 1), role);
        }
    }
}
