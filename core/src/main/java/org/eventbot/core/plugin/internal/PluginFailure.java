package org.eventbot.core.plugin.internal;

/** A plugin could not start; the program starts once more without it. */
public class PluginFailure extends RuntimeException {

    private final String plugin;

    PluginFailure(String plugin, String reason, Throwable cause) {
        super(reason, cause);
        this.plugin = plugin;
    }

    public String plugin() {
        return plugin;
    }
}
