package org.eventbot.core.outbox.internal;

/** What an entry of the outbox does. */
enum OutboxKind {
    MESSAGE,
    /** A message that tells something about people. */
    PERSONAL_MESSAGE,
    INVITE,
    JOIN,
    LEAVE
}
