package org.eventbot.core.outbox.internal;

/** What an entry of the outbox does. */
enum OutboxKind {
    MESSAGE,
    /** A message that tells something about people. */
    PERSONAL_MESSAGE,
    /** An upload, and the message that shows it. */
    FILE,
    REACTION,
    INVITE,
    WITHDRAW,
    REMOVE,
    /** Takes the content of a message of the bot away, and of its edits. */
    REDACT,
    JOIN,
    /** Leaves a room and forgets it. */
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
