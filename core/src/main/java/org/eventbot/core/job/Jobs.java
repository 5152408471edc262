package org.eventbot.core.job;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Plans {@link Job}s, durably and within the caller's transaction. A subject is an id of ours, never personal. */
public interface Jobs {

    /** From now on every so often, beginning at once; a second call changes the period. */
    void every(String job, UUID subject, Duration period);

    /** Once, not before that time; an earlier plan for the same subject is replaced, unless it is due sooner. */
    void at(String job, UUID subject, Instant time);

    /** As soon as the transaction is through; once more when it is running just now. A periodic one stays periodic. */
    void soon(String job, UUID subject);

    void cancel(String job, UUID subject);
}
