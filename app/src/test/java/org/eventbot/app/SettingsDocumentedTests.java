package org.eventbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The README's table of settings and the program's own list are the same. */
class SettingsDocumentedTests {

    private static final Path README = Path.of("..", "README.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(EVENTBOT_[A-Z_]+)` \\|.*\\| ([^|]+) \\|$");

    @ParameterizedTest
    @EnumSource(Setting.class)
    void hasARowWithTheDefault(Setting setting) throws IOException {
        var rows = ROW.matcher(Files.readString(README))
                .results()
                .filter(row -> row.group(1).equals(setting.variable()))
                .map(row -> row.group(2))
                .toList();

        assertThat(rows).singleElement().satisfies(written -> {
            if (setting.isRequired()) {
                assertThat(written).isEqualTo("required");
            } else if (setting.otherwise() != null) {
                assertThat(written).isEqualTo("`" + setting.otherwise() + "`");
            }
        });
    }

    @Test
    void namesNoSettingThatDoesNotExist() throws IOException {
        var known = Arrays.stream(Setting.values()).map(Setting::variable).toList();

        assertThat(ROW.matcher(Files.readString(README)).results().map(row -> row.group(1)))
                .isSubsetOf(known);
    }
}
