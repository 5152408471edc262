package org.eventbot.core.privacy;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Remembers outside the database, and off this machine, what was erased, so that it is erased again when a backup
 * brings it back. It names nobody: of a person it holds blind indexes, which tell nothing without the scope's key.
 */
public interface ErasureLedger {

    /**
     * Writes down that this is about to be erased, before the first step that cannot be undone. On disk when it
     * returns. Not in a transaction; the same id a second time changes nothing.
     *
     * @param id of the request or the scope; the same after a crash
     * @param marks of people who were suppressed with it
     */
    void open(UUID id, Collection<? extends Target> what, List<Suppression.Mark> marks);

    /** Writes down that it is erased and verified. */
    void close(UUID id);

    /** Whether the copy off this machine has everything; tries to bring it up to date. Not in a transaction. */
    boolean isCopied();
}
