package org.eventbot.core.matrix.internal;

import java.util.List;
import org.eventbot.core.matrix.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * One answer to a sync.
 *
 * @param first whether the account never synced before: its timelines are history
 * @param joined rooms with news
 * @param invitations rooms that the bot is invited to, and did not answer yet
 * @param left rooms that the bot is no longer in
 */
public record SyncBatch(boolean first, List<JoinedRoom> joined, List<Invitation> invitations, List<RoomId> left) {

    /**
     * @param state what changed before the timeline, gaps included
     * @param timeline in order
     * @param gap where the homeserver left out what came before the timeline; null when it told everything
     */
    public record JoinedRoom(
            RoomId room,
            List<RoomEvent> state,
            List<RoomEvent> timeline,
            @Nullable Gap gap) {

        /** A room of which everything was told. */
        public JoinedRoom(RoomId room, List<RoomEvent> state, List<RoomEvent> timeline) {
            this(room, state, timeline, null);
        }
    }

    /** From the latest that is missing back to the earliest, as positions of the homeserver. */
    public record Gap(String from, String to) {}

    /** @param state stripped state: who invites, and what the room calls itself */
    public record Invitation(RoomId room, List<RoomEvent> state) {}
}
