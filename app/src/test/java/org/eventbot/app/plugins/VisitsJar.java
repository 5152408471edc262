package org.eventbot.app.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/** A plugin that is no part of the program: compiled from {@code src/test/jars/visits} and packed, as its author would. */
public final class VisitsJar {

    private static final Path SOURCES = Path.of("src", "test", "jars", "visits");

    private VisitsJar() {}

    /** @param withDirectories whether directories get entries of their own, as Maven gives them and others do not */
    public static Path write(Path target, boolean withDirectories) {
        try (var jar = new JarOutputStream(Files.newOutputStream(target))) {
            var classes = compile(target.resolveSibling(target.getFileName() + ".classes"));
            add(jar, classes, withDirectories);
            add(jar, SOURCES, withDirectories);
            return target;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path compile(Path to) throws IOException {
        var arguments = new ArrayList<>(List.of(
                "-d", to.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none", "-parameters"));
        files(SOURCES.resolve("org"), Files::isRegularFile).forEach(file -> arguments.add(file.toString()));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return to;
    }

    private static void add(JarOutputStream jar, Path root, boolean withDirectories) throws IOException {
        for (var file : files(root, one -> !one.equals(root) && !one.startsWith(SOURCES.resolve("org")))) {
            var name = root.relativize(file).toString().replace('\\', '/');
            if (Files.isRegularFile(file)) {
                jar.putNextEntry(new ZipEntry(name));
                Files.copy(file, jar);
            } else if (withDirectories) {
                jar.putNextEntry(new ZipEntry(name + "/"));
            }
        }
    }

    private static List<Path> files(Path root, Predicate<Path> which) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(which).sorted().toList();
        }
    }
}
