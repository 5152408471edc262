package org.eventbot.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/** A plugin of {@code src/test/plugins}, made into a jar as its author would. */
final class TestPlugin {

    private static final Path SOURCES = Path.of("src", "test", "plugins");
    private static final String FORGOTTEN = "Forgotten.class";

    private TestPlugin() {}

    /** @param name of its folder */
    static void write(String name, Path target) {
        Path sources = SOURCES.resolve(name);
        try {
            Path classes = compile(sources, Files.createTempDirectory("test-plugin"));
            try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(target))) {
                add(jar, classes);
                add(jar, sources);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path compile(Path sources, Path to) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-d", to.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none", "-parameters"));
        files(sources).stream()
                .map(Path::toString)
                .filter(file -> file.endsWith(".java"))
                .forEach(arguments::add);
        int failures = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (failures != 0) {
            throw new AssertionError("Expected " + sources + " to compile.");
        }
        return to;
    }

    private static void add(JarOutputStream jar, Path root) throws IOException {
        for (Path file : files(root)) {
            String name = root.relativize(file).toString().replace('\\', '/');
            if (!name.endsWith(".java") && !name.endsWith(FORGOTTEN)) {
                jar.putNextEntry(new ZipEntry(name));
                Files.copy(file, jar);
                jar.closeEntry();
            }
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
