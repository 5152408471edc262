package org.eventbot.core.event.internal;

/** How far the forgetting of an event has come. */
enum EventState {
    /** Served as usual. */
    LIVE,
    /** Takes nothing new: what is kept is being erased. */
    PURGING,
    /** Its key is destroyed. */
    PURGED
}
