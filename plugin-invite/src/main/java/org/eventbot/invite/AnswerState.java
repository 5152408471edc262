package org.eventbot.invite;

/** What a ticket's holder gave as Matrix ID. */
enum AnswerState {
    VALID,
    /** Invited all the same. */
    UNUSUAL,
    /** Cannot be invited; the organizers are told. */
    MALFORMED,
    /** Nothing was given; not a mistake. */
    MISSING,
    /** Not to be invited, by the person's own wish; who it was and what was given is not kept. */
    SUPPRESSED
}
