package org.eventbot.core.privacy;

import java.time.Instant;
import java.util.Optional;

/**
 * Lets the database overwrite what was erased: a row that is deleted stays in its files. PostgreSQL does it soon by
 * {@code VACUUM FULL}; the embedded database before the program's next start, or by {@code eventbot compact}.
 */
public interface Compaction {

    /** Asks for it; within the caller's transaction. */
    void request();

    /** Since when it is due; empty when nothing waits for it. */
    Optional<Instant> dueSince();
}
