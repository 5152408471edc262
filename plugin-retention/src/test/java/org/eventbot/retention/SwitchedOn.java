package org.eventbot.retention;

import java.util.HashSet;
import java.util.Set;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.plugin.PluginScope;

/** Which plugins are on where; all that concern an event are on everywhere. */
class SwitchedOn implements PluginScope {

    private static final Set<String> EVERYWHERE = Set.of("invite", "pretix", "retention");

    final Set<RoomId> karma = new HashSet<>();

    @Override
    public boolean isOn(String plugin, RoomId room) {
        return EVERYWHERE.contains(plugin) || plugin.equals("karma") && karma.contains(room);
    }
}
