package org.eventbot.core.vault;

/** Something sealed could not be opened, or the keys could not be read. The message never carries a value. */
public class VaultException extends RuntimeException {

    public VaultException(String message) {
        super(message);
    }

    public VaultException(String message, Throwable cause) {
        super(message, cause);
    }
}
