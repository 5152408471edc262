package org.eventbot.testbed;

import java.nio.file.Path;
import java.util.List;

/** Plugins that are each broken in another way, as jars. */
final class BrokenJars {

    static final List<String> KINDS = List.of("bean", "sql", "entity", "missing");

    private BrokenJars() {}

    static void writeAll(Path folder) {
        KINDS.forEach(kind -> TestPlugin.write(kind, folder.resolve("broken-" + kind + ".jar")));
    }
}
