package org.eventbot.core.outbox.internal;

/** What an entry of the outbox does. */
enum OutboxKind {
    MESSAGE,
    /** A message that tells something about people. */
    PERSONAL_MESSAGE,
    REACTION,
    /** Deletes a message of ours. */
    REDACT,
    INVITE,
    WITHDRAW,
    REMOVE,
    JOIN,
    LEAVE;

    /** Whether it changes what a person is to a room. */
    boolean isAboutPerson() {
        return this == INVITE || this == WITHDRAW || this == REMOVE;
    }

    /** Whether another server than the own one may have to take part. */
    boolean isRemote() {
        return this == INVITE || this == JOIN || this == LEAVE;
    }
}
