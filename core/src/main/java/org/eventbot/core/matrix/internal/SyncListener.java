package org.eventbot.core.matrix.internal;

/** Hears what the homeserver tells. */
public interface SyncListener {

    /** Stores what must not be lost and returns; a batch that threw comes again, and so may any after a crash. */
    void onSync(SyncBatch batch);
}
