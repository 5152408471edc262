package org.eventbot.core.plugin;

import org.eventbot.core.matrix.RoomId;

/** Where plugins are on. Whatever a plugin does by itself, it does only where it is on at that moment. */
public interface PluginScope {

    /**
     * Whether the plugin is on in the room: by the room's own setting, else that of its nearest spaces. May ask the
     * homeserver about rooms that are not known yet: not to be called in a transaction.
     *
     * @param plugin the plugin's id
     */
    boolean isOn(String plugin, RoomId room);

    /** Whether somebody decided that the plugin is off in the room, rather than nobody that it is on. Asks like the other. */
    default boolean isSwitchedOff(String plugin, RoomId room) {
        return !isOn(plugin, room);
    }
}
