package org.eventbot.app;

import java.util.stream.Stream;
import org.eventbot.core.testing.ServicesLoader;

/** As if jars with more plugins lay beside the program. */
final class PluginJars {

    private static final String PACKAGES = "org.eventbot.testplugins.";

    private PluginJars() {}

    static ClassLoader of(String... packages) {
        return ServicesLoader.adding(Stream.of(packages)
                .map(name -> PACKAGES + name + ".FailingPlugin")
                .toList());
    }
}
