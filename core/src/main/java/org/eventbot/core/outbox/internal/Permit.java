package org.eventbot.core.outbox.internal;

/** What may be sent at the moment. */
enum Permit {
    NOTHING(-1),
    /** For whom somebody waits: the last place of the homeserver's bucket is kept for that. */
    URGENT(Priority.NOTICE),
    ALL(Integer.MAX_VALUE);

    private final int last;

    Permit(int last) {
        this.last = last;
    }

    /** The last priority that may be sent. */
    int last() {
        return last;
    }
}
