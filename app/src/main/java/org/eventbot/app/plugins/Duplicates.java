package org.eventbot.app.plugins;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;

/** Notices what comes twice: from the program and a jar, or from two jars. */
@RequiredArgsConstructor
final class Duplicates {

    private static final String PROGRAM = "the program";

    private final ClassLoader program;
    private final Map<String, String> owners = new HashMap<>();
    private final List<String> remarks = new ArrayList<>();

    /** Why the jar must be left out: two jars with the same plugin are two versions of it. */
    Optional<String> entry(PluginJar jar) {
        return jar.entries().stream()
                .flatMap(plugin -> owner(plugin.replace('.', '/') + ".class")
                        .map(owner -> jar.name() + " is left out: its plugin " + plugin + " comes from " + owner
                                + " already; keep one of them")
                        .stream())
                .findFirst();
    }

    void add(PluginJar jar) {
        shared(jar)
                .forEach((owner, packages) -> remarks.add(jar.name() + " brings " + packages.size()
                        + (packages.size() == 1 ? " package" : " packages") + " that " + owner
                        + " has too, such as " + packages.get(0) + "; those of " + owner
                        + " are used. Build the plugin without them"));
        jar.classes().forEach(name -> owners.putIfAbsent(name, jar.name()));
    }

    /** One class of each package is looked for. */
    private Map<String, List<String>> shared(PluginJar jar) {
        var samples = jar.classes().stream()
                .collect(Collectors.toMap(PluginJar::parent, Function.identity(), (one, other) -> one));
        return samples.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(sample -> owner(sample.getValue()).isPresent())
                .collect(Collectors.groupingBy(
                        sample -> owner(sample.getValue()).orElseThrow(),
                        Collectors.mapping(
                                sample -> sample.getKey().replaceAll("/$", "").replace('/', '.'),
                                Collectors.toList())));
    }

    private Optional<String> owner(String path) {
        return program.getResource(path) != null ? Optional.of(PROGRAM) : Optional.ofNullable(owners.get(path));
    }

    List<String> remarks() {
        return List.copyOf(remarks);
    }
}
