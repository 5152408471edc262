package org.eventbot.core.matrix.internal;

/** What to do when the account's token is not, or no longer, valid: only an operator can help. */
public interface DeadToken {

    void found();
}
