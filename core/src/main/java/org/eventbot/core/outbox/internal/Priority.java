package org.eventbot.core.outbox.internal;

/** What goes first: somebody waits for an answer, nobody for one invitation of hundreds. */
final class Priority {

    static final int ANSWER = 0;
    static final int NOTICE = 10;
    static final int INVITATION = 20;
    /** Nice to know, and outdated soon. */
    static final int PROGRESS = 30;

    private Priority() {}
}
