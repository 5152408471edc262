package org.eventbot.core.vault;

/** The scope's key does not exist (any more): what it sealed is forgotten. */
public class KeyGoneException extends VaultException {

    public KeyGoneException() {
        super("There is no key for this scope: it was never opened, or its data was erased by destroying the key.");
    }
}
