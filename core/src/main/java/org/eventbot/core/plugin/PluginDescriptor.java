package org.eventbot.core.plugin;

import java.util.List;
import org.eventbot.core.privacy.Declaration;
import org.jspecify.annotations.Nullable;

/**
 * What a plugin says about itself, read before anything of it runs. A plugin that neither declares its personal data
 * nor says why it holds none does not start.
 *
 * @param id letters and dashes, unique; prefix of its tables, its settings and its metrics
 * @param version the plugin's own
 * @param spi the {@link #SPI} it was built for
 * @param summary one line
 * @param hosts what it talks to besides the homeserver, in words
 * @param declarations the personal data it holds
 * @param nothingBecause why it holds none; empty when it does
 * @param configuration its one configuration class; null when it was forgotten
 */
public record PluginDescriptor(
        String id,
        String version,
        int spi,
        String summary,
        List<String> hosts,
        List<Declaration> declarations,
        String nothingBecause,
        @Nullable Class<?> configuration) {

    /** The version of what a plugin may use; raised when an existing plugin would break. */
    public static final int SPI = 1;

    public PluginDescriptor {
        hosts = List.copyOf(hosts);
        declarations = List.copyOf(declarations);
    }

    /** Begins a description, for the SPI that the plugin is compiled against. */
    public static PluginDescriptor named(String id) {
        return new PluginDescriptor(id, "0.1.0", SPI, "", List.of(), List.of(), "", null);
    }

    public PluginDescriptor version(String text) {
        return new PluginDescriptor(id, text, spi, summary, hosts, declarations, nothingBecause, configuration);
    }

    public PluginDescriptor summary(String line) {
        return new PluginDescriptor(id, version, spi, line, hosts, declarations, nothingBecause, configuration);
    }

    public PluginDescriptor talksTo(String... who) {
        return new PluginDescriptor(
                id, version, spi, summary, List.of(who), declarations, nothingBecause, configuration);
    }

    public PluginDescriptor declares(Declaration... categories) {
        return new PluginDescriptor(
                id, version, spi, summary, hosts, List.of(categories), nothingBecause, configuration);
    }

    public PluginDescriptor holdsNoPersonalData(String because) {
        return new PluginDescriptor(id, version, spi, summary, hosts, declarations, because, configuration);
    }

    public PluginDescriptor configuredBy(Class<?> configurationClass) {
        return new PluginDescriptor(id, version, spi, summary, hosts, declarations, nothingBecause, configurationClass);
    }
}
