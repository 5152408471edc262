package org.eventbot.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example that stands on its own is no module here; it keeps compiling with what the modules offer all the same. */
class KarmaExampleTests {

    private static final Path SOURCES = Path.of("..", "examples", "plugin-karma", "src");

    @TempDir
    Path classes;

    @Test
    void compilesAgainstCoreAndTestkit() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var told = new StringWriter();
        var options = List.of(
                "-d", classes.toString(), "-proc:none", "-parameters", "-cp", System.getProperty("java.class.path"));
        try (var files = compiler.getStandardFileManager(null, null, null);
                var sources = Files.walk(SOURCES)) {
            var java = sources.filter(file -> file.toString().endsWith(".java")).toList();

            assertThat(java).hasSizeGreaterThan(5);
            assertThat(compiler.getTask(told, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
                            .call())
                    .as(told.toString())
                    .isTrue();
        }
    }
}
