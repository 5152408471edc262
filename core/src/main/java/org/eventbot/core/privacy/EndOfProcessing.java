package org.eventbot.core.privacy;

/**
 * A plugin's bean that stops what it does to people before their data goes: takes nothing new, withdraws what is open,
 * cancels what is planned; and takes that up again when people want it.
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

    /**
     * Somebody whom {@link Suppression} kept out may be taken in again: whom it passed over is to be looked for soon. That
     * it is nobody in particular spares it to know the person. Outside any transaction.
     */
    default void takeUpAgain() {
        // Who keeps nobody out has nobody to look for.
    }
}
