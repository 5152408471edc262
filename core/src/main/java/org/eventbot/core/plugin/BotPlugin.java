package org.eventbot.core.plugin;

/**
 * A plugin's entry, named in {@code META-INF/services/org.eventbot.core.plugin.BotPlugin}. It declares and does not
 * work: the host makes one instance when the program starts, asks once, and never calls it again. Class and constructor
 * are public, and the constructor takes nothing.
 */
public interface BotPlugin {

    PluginDescriptor describe();
}
