package org.eventbot.retention;

/** What the commands about how long events are kept work with. */
record Retention(
        MeantEvents events, RetentionStatus status, Policies policies, Holds holds, Responsibility responsibility) {}
