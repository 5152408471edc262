package org.eventbot.core.privacy.internal;

import java.util.List;
import java.util.stream.Stream;
import org.eventbot.core.plugin.PluginDescriptor;
import org.eventbot.core.privacy.Declarations;

/** The host's declarations, then each plugin's. */
public final class DeclarationBook implements Declarations {

    static final String HOST = "host";

    private final List<Entry> entries;

    public DeclarationBook(List<PluginDescriptor> plugins) {
        entries = Stream.concat(
                        Stream.of(new Entry(HOST, HostDeclarations.all(), "")),
                        plugins.stream().map(DeclarationBook::entry))
                .toList();
    }

    @Override
    public List<Entry> all() {
        return entries;
    }

    private static Entry entry(PluginDescriptor plugin) {
        return new Entry(plugin.id(), plugin.declarations(), plugin.nothingBecause());
    }
}
