package org.eventbot.core.ledger.internal;

/** The ledger of erasures cannot be relied on, so nothing may be served. The message tells operators what to do. */
public final class LedgerException extends RuntimeException {

    LedgerException(String message) {
        super(message);
    }

    LedgerException(String message, Throwable cause) {
        super(message, cause);
    }
}
