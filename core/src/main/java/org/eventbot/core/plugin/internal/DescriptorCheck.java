package org.eventbot.core.plugin.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.eventbot.core.plugin.PluginDescriptor;
import org.eventbot.core.privacy.Declaration;

/** What a descriptor must say before its plugin may start. */
final class DescriptorCheck {

    private static final String HOST = "host";

    private DescriptorCheck() {}

    static List<String> problems(PluginDescriptor plugin, ClassLoader classes) {
        var problems = new ArrayList<String>();
        if (!plugin.id().matches("[a-z][a-z-]{0,38}") || plugin.id().equals(HOST)) {
            problems.add("its id is '" + plugin.id() + "'; expected are lower-case letters and dashes, and not '" + HOST
                    + "'");
        }
        if (plugin.spi() != PluginDescriptor.SPI) {
            problems.add("it was built for SPI version " + plugin.spi() + ", this program offers "
                    + PluginDescriptor.SPI + "; take a matching version of the plugin");
        }
        if (plugin.summary().isBlank()) {
            problems.add("it has no summary; describe() should say in one line what it does");
        }
        if (plugin.configuration() == null) {
            problems.add("it names no configuration class; describe() should call configuredBy(...)");
        }
        problems.addAll(privacyProblems(plugin, classes));
        return problems;
    }

    private static List<String> privacyProblems(PluginDescriptor plugin, ClassLoader classes) {
        var problems = new ArrayList<String>();
        var saysNothing = !plugin.nothingBecause().isBlank();
        if (plugin.declarations().isEmpty() && !saysNothing) {
            problems.add("it does not say what personal data it holds; describe() should call declares(...) or"
                    + " holdsNoPersonalData(why)");
        }
        if (saysNothing && !plugin.declarations().isEmpty()) {
            problems.add("it says that it holds no personal data and declares some; only one can be true");
        }
        if (plugin.declarations().isEmpty() && classes.getResource(PluginMigrations.path(plugin.id())) != null) {
            problems.add("it has tables of its own but declares none of them");
        }
        var categories = new HashSet<String>();
        for (Declaration declaration : plugin.declarations()) {
            if (!declaration.missing().isEmpty()) {
                problems.add("its declaration '" + declaration.category() + "' lacks " + declaration.missing());
            }
            if (!categories.add(declaration.category())) {
                problems.add("it declares the category '" + declaration.category() + "' twice");
            }
        }
        return problems;
    }
}
