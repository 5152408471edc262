package org.eventbot.app.plugins;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The jars of a directory.
 *
 * @param jars what joins the program
 * @param leftOut jars that are not used, each with the reason and what to do
 * @param remarks what else the operator should know
 */
public record PluginFolder(List<URL> jars, List<String> leftOut, List<String> remarks) {

    /** Without the directory there are no more plugins than the program's own. */
    public static PluginFolder open(Path directory, ClassLoader program) {
        var jars = new ArrayList<URL>();
        var leftOut = new ArrayList<String>();
        var duplicates = new Duplicates(program);
        for (var file : files(directory)) {
            try {
                var jar = PluginJar.read(file);
                var twice = duplicates.entry(jar);
                if (twice.isPresent()) {
                    leftOut.add(twice.get());
                } else {
                    duplicates.add(jar);
                    jars.add(jar.lacksDirectories() ? WholeJar.copy(file) : url(file));
                }
            } catch (IOException unreadable) {
                leftOut.add(file.getFileName() + " cannot be read as a jar ("
                        + unreadable.getClass().getSimpleName() + "); build or copy it again");
            }
        }
        return new PluginFolder(List.copyOf(jars), List.copyOf(leftOut), duplicates.remarks());
    }

    private static List<Path> files(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    static URL url(Path file) throws IOException {
        return file.toUri().toURL();
    }
}
