package org.eventbot.core.host.internal;

/** A plugin failed to hear what happened in a room; what it wrote is rolled back. */
class ListenerFailure extends RuntimeException {

    private final String plugin;

    ListenerFailure(String plugin, Throwable cause) {
        super("a listener failed", cause);
        this.plugin = plugin;
    }

    String plugin() {
        return plugin;
    }
}
