package org.eventbot.core.plugin.internal;

/** A plugin could not start; the program starts once more without it. */
public class PluginFailure extends RuntimeException {

    private final String plugin;

    /** @param reason for people, what is wrong with the plugin */
    public PluginFailure(String plugin, String reason) {
        super(reason);
        this.plugin = plugin;
    }

    PluginFailure(String plugin, String reason, Throwable cause) {
        super(reason, cause);
        this.plugin = plugin;
    }

    public String plugin() {
        return plugin;
    }
}
