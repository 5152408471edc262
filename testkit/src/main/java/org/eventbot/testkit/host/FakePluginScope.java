package org.eventbot.testkit.host;

import java.util.HashSet;
import java.util.Set;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.plugin.PluginScope;

/** Every plugin is on everywhere, until a test says otherwise. */
public final class FakePluginScope implements PluginScope {

    private final Set<RoomId> off = new HashSet<>();

    public FakePluginScope off(RoomId room) {
        off.add(room);
        return this;
    }

    public FakePluginScope on(RoomId room) {
        off.remove(room);
        return this;
    }

    @Override
    public boolean isOn(String plugin, RoomId room) {
        return !off.contains(room);
    }
}
