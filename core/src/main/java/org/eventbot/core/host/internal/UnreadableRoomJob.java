package org.eventbot.core.host.internal;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.job.Job;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.MatrixClient;
import org.eventbot.core.matrix.internal.MatrixException;
import org.eventbot.core.message.Text;
import org.eventbot.core.room.internal.DirectChats;
import org.eventbot.core.room.internal.RoomView;

/**
 * Says in an encrypted room that the bot cannot read there, and names the way out. To whoever is alone with the bot it
 * opens another chat itself: clients encrypt by default, so that this person could hardly do it right.
 */
@RequiredArgsConstructor
class UnreadableRoomJob implements Job {

    static final String NAME = "host-unreadable-room";

    static final Text GREETING = Text.of(
            "Hello, I am a bot that invites people to the rooms of their events. This chat is not encrypted, so that I can"
                    + " read it. `!help` says what I can do here, and `!gdpr notice` what I keep about you.");

    private static final Text IN_A_CHAT =
            Text.of("This chat is encrypted, and I cannot read it. I opened another one with"
                    + " you, without encryption: please accept my invitation and write `!help` there.");
    private static final Text ALONE =
            Text.of("This chat is encrypted, and I cannot read it. Please open another one with"
                    + " encryption switched off, and write `!help` there.");
    private static final Text IN_A_ROOM = Text.of(
            "This room is encrypted, and I cannot read what is written here. Write to"
                    + " me in a direct chat and name this room in your commands with `--room`; if that chat is encrypted too, I"
                    + " open another one. I invite people to this room all the same, and post nothing here but totals.");

    private final MatrixClient matrix;
    private final RoomView rooms;
    private final DirectChats chats;
    private final UnreadableBook book;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID subject) {
        book.waiting(subject).ifPresent(room -> tell(subject, room));
    }

    private void tell(UUID id, RoomId room) {
        var partner = partner(room);
        if (partner.isEmpty()) {
            book.tell(id, IN_A_ROOM, null, GREETING);
            return;
        }
        try {
            var chat = rooms.isOwn(room) ? null : chats.with(partner.get());
            book.tell(id, chat == null ? ALONE : IN_A_CHAT, chat == null ? null : chat.room(), GREETING);
        } catch (Refusal refusal) {
            book.tell(id, ALONE, null, GREETING);
        }
    }

    /** The other one, in a room of two. */
    private Optional<MatrixId> partner(RoomId room) {
        try {
            var others = matrix.members(room).entrySet().stream()
                    .filter(member -> member.getValue() == Membership.JOIN || member.getValue() == Membership.INVITE)
                    .map(Map.Entry::getKey)
                    .filter(person -> !person.equals(matrix.self()))
                    .toList();
            return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
        } catch (MatrixException failure) {
            if (failure.kind() == MatrixException.Kind.REFUSED) {
                return Optional.empty();
            }
            throw failure;
        }
    }
}
