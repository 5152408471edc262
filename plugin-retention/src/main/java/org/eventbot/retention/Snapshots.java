package org.eventbot.retention;

import java.util.UUID;

/** The numbers of events, kept after their data went. */
interface Snapshots {

    /**
     * Counts the event a last time and keeps the numbers, which lead to nobody, for good. Before anything of the event
     * is erased. A second time it changes nothing: what is frozen is never counted anew. Outside any transaction, since
     * shops are asked for names.
     *
     * @return what is kept
     */
    Statistics freeze(UUID event);
}
