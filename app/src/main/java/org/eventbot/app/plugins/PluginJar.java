package org.eventbot.app.plugins;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.eventbot.core.plugin.BotPlugin;

/**
 * What a jar brings.
 *
 * @param entries the plugins that it names
 * @param classes its classes, as paths
 * @param lacksDirectories whether some file lies in a directory that has no entry of its own. Build tools may leave
 *     these out, and then nobody finds what lies inside: neither migrations nor entities.
 */
record PluginJar(Path file, List<String> entries, Set<String> classes, boolean lacksDirectories) {

    private static final String SERVICES = "META-INF/services/" + BotPlugin.class.getName();

    static PluginJar read(Path file) throws IOException {
        try (var jar = new JarFile(file.toFile())) {
            var names = Collections.list(jar.entries()).stream()
                    .map(entry -> entry.getName())
                    .collect(Collectors.toCollection(HashSet::new));
            var classes = names.stream()
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/") && name.contains("/"))
                    .collect(Collectors.toUnmodifiableSet());
            return new PluginJar(file, entries(jar), classes, lacksDirectories(names));
        }
    }

    private static List<String> entries(JarFile jar) throws IOException {
        var services = jar.getEntry(SERVICES);
        if (services == null) {
            return List.of();
        }
        try (var content = jar.getInputStream(services)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    private static boolean lacksDirectories(Set<String> names) {
        return names.stream()
                .filter(name -> !name.startsWith("META-INF/"))
                .map(PluginJar::parent)
                .anyMatch(parent -> !parent.isEmpty() && !names.contains(parent));
    }

    /** The directory that a path lies in, with a slash at its end; empty at the top. */
    static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
    }

    String name() {
        return file.getFileName().toString();
    }
}
