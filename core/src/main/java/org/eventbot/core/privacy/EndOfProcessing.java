package org.eventbot.core.privacy;

/**
 * A plugin's bean that stops what it does to people before their data goes: takes nothing new, withdraws what is open,
 * cancels what is planned.
 */
public interface EndOfProcessing {

    /** The plugin's id, or {@code host}. */
    String owner();

    /**
     * Begins to end it, and says how far it is. Asked again and again until it is true; outside any transaction.
     *
     * @return whether nothing of it is on its way any more
     */
    boolean ended(Target what);
}
