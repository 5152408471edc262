package org.eventbot.core.room.internal;

import java.time.Clock;
import java.time.Duration;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.MatrixClient;
import org.eventbot.core.matrix.internal.RoomEvent;
import org.eventbot.core.matrix.internal.SyncBatch;
import org.eventbot.core.throttle.internal.Throttle;

/**
 * Decides which invitations the bot itself accepts: from operators, from moderators of a space it is in for a room that
 * the space lists, and one-to-one from anybody, since how else would an attendee ask.
 */
public class Welcome {

    private static final int MODERATOR = 50;

    private final MatrixClient matrix;
    private final PowerAuthority authority;
    private final SpaceTree tree;
    private final RoomStates states;
    private final Throttle<MatrixId> direct;

    public Welcome(MatrixClient matrix, PowerAuthority authority, SpaceTree tree, RoomStates states, Clock clock) {
        this.matrix = matrix;
        this.authority = authority;
        this.tree = tree;
        this.states = states;
        this.direct = new Throttle<>(clock, Duration.ofHours(1), 3, 60);
    }

    public boolean accepts(SyncBatch.Invitation invitation) {
        var own = invitation.state().stream().filter(this::isOwn).findFirst();
        var inviter = own.flatMap(event -> MatrixId.parse(event.sender()));
        if (inviter.isEmpty()) {
            return false;
        }
        return trusts(inviter.get(), invitation.room())
                || isDirect(own.get()) && !isSpace(invitation) && direct.lets(inviter.get());
    }

    /** Whether the person may call the bot into the room, however many are there. */
    public boolean trusts(MatrixId inviter, RoomId room) {
        return authority.isOperator(inviter) || moderatesServedSpace(inviter, room);
    }

    private boolean isOwn(RoomEvent event) {
        return event.isState("m.room.member") && matrix.self().value().equals(event.key());
    }

    private static boolean isDirect(RoomEvent own) {
        return own.content().path("is_direct").asBoolean(false);
    }

    /** Whoever lured the bot into a space of their own could from then on call it into any room. */
    private static boolean isSpace(SyncBatch.Invitation invitation) {
        return invitation.state().stream()
                .anyMatch(event -> event.isState("m.room.create")
                        && event.text("type").filter("m.space"::equals).isPresent());
    }

    private boolean moderatesServedSpace(MatrixId inviter, RoomId room) {
        return matrix.joinedRooms().stream()
                .filter(space -> states.of(space).isSpace() && tree.lists(space, room))
                .anyMatch(space -> authority.hasPower(inviter, space, MODERATOR));
    }
}
