package org.eventbot.core.matrix.internal;

import java.time.Duration;
import java.time.Instant;

/**
 * Counts the events that the account makes, whoever in the program asks for them: the homeserver's limit on them counts
 * rooms made, own joins, memberships, messages, edits and reactions alike (seen on Synapse). Safe to use from many
 * threads.
 */
public interface EventMeter {

    /** A request that makes an event is about to be sent. @return when, to name it by */
    Instant sending();

    /** The homeserver took it. */
    void passed(Instant sent);

    /** The homeserver made no event of it, for another reason than that there were too many. */
    void failed(Instant sent);

    /** There were too many events. */
    void refused(Instant sent, Duration retryAfter);

    /** Whether events follow each other so quickly that a long poll beside them would only slow them down. */
    boolean isBusy();
}
