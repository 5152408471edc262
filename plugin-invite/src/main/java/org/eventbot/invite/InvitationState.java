package org.eventbot.invite;

/** What became of an invitation of one person into one room. */
enum InvitationState {
    /** Waits in the outbox. */
    QUEUED,
    INVITED,
    JOINED,
    /** Said no to an open invitation. */
    DECLINED,
    /** Was in the room and is not any more. */
    LEFT,
    BANNED,
    /** Accepts no invitations. */
    BLOCKED,
    /** Taken back: before it was sent by us, afterwards by somebody with power in the room. */
    WITHDRAWN,
    /** Could not be sent. */
    FAILED
}
