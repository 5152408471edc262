package org.eventbot.core.outbox.internal;

/** What an entry of the outbox does. */
enum OutboxKind {
    MESSAGE,
    /** A message that tells something about people. */
    PERSONAL_MESSAGE,
    REACTION,
    INVITE,
    WITHDRAW,
    REMOVE,
    JOIN,
    LEAVE;

    /** Whether another server than the own one may have to take part. */
    boolean isRemote() {
        return this == INVITE || this == JOIN || this == LEAVE;
    }
}
