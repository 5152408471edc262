package org.eventbot.pretix;

import org.eventbot.core.message.Text;

/** Whether a pretix answered when it was asked last; asks nothing itself. Safe for many threads. */
final class Pulse {

    private volatile String trouble = "";

    void beat() {
        trouble = "";
    }

    void fail(Text words) {
        trouble = words.plain();
    }

    /** Also before anything was asked. */
    boolean isUp() {
        return trouble.isEmpty();
    }

    /** Why not; empty when it is up. */
    String trouble() {
        return trouble;
    }
}
