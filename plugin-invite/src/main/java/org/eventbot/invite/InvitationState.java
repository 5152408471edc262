package org.eventbot.invite;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What became of an invitation of one person into one room. */
enum InvitationState {
    /** Waits in the outbox. */
    QUEUED,
    INVITED,
    JOINED,
    /** Taking it back waits in the outbox. */
    ENDING,
    /** Said no to an open invitation. */
    DECLINED,
    /** Was in the room and is not any more. */
    LEFT,
    BANNED,
    /** Accepts no invitations. */
    BLOCKED,
    /** Taken back by us; who is entitled again is invited again. */
    WITHDRAWN,
    /** Taken back by somebody with power in the room, who is not contradicted. */
    TURNED_AWAY,
    /** Could not be sent. */
    FAILED;

    private static final Set<InvitationState> PRESENT = EnumSet.of(QUEUED, INVITED, JOINED, ENDING);
    private static final Set<InvitationState> ENDED = EnumSet.of(WITHDRAWN, TURNED_AWAY, DECLINED, LEFT);

    /** Whether the person is in the room, invited, or about to be. */
    boolean isPresent() {
        return PRESENT.contains(this);
    }

    /** Whether an invitation was out and is over. */
    boolean isEnded() {
        return ENDED.contains(this);
    }

    /** As the tables have them. */
    static List<String> names(Collection<InvitationState> states) {
        return states.stream().map(InvitationState::name).toList();
    }
}
