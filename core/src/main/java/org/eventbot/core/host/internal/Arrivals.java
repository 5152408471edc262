package org.eventbot.core.host.internal;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.internal.MatrixClient;
import org.eventbot.core.matrix.internal.MatrixException;
import org.eventbot.core.matrix.internal.RoomEvent;
import org.eventbot.core.matrix.internal.SyncBatch.JoinedRoom;
import org.eventbot.core.room.internal.RoomView;
import org.eventbot.core.room.internal.Welcome;

/** What the bot finds where it has just come in. */
@RequiredArgsConstructor
class Arrivals {

    private final MatrixClient matrix;
    private final Welcome welcome;
    private final RoomView rooms;

    /** The bot's own entrance; a new name or picture of the bot is none (Matrix specification, "m.room.member"). */
    Optional<RoomEvent> ownJoin(JoinedRoom news) {
        return news.timeline().stream()
                .filter(event -> isAboutBot(event) && is(event, "join") && !wasIn(event))
                .findFirst();
    }

    boolean isAboutBot(RoomEvent event) {
        return event.isState("m.room.member") && matrix.self().value().equals(event.key());
    }

    private static boolean is(RoomEvent event, String membership) {
        return event.text("membership").filter(membership::equals).isPresent();
    }

    private static boolean wasIn(RoomEvent event) {
        var before = event.before();
        return before != null
                && before.content().path("membership").asString("").equals("join");
    }

    /** Whether a chat with one person was announced, and it is a room with others in it. */
    boolean isLured(JoinedRoom news) {
        return ownJoin(news)
                .map(RoomEvent::before)
                .filter(before -> before.content().path("is_direct").asBoolean(false))
                .filter(before ->
                        before.content().path("membership").asString("").equals("invite"))
                .flatMap(before -> MatrixId.parse(before.sender()))
                .filter(inviter -> !welcome.trusts(inviter, news.room()) && holdsOthers(news))
                .isPresent();
    }

    private boolean holdsOthers(JoinedRoom news) {
        try {
            return matrix.members(news.room()).values().stream()
                            .filter(one -> one == Membership.JOIN || one == Membership.INVITE)
                            .count()
                    > 2;
        } catch (MatrixException failure) {
            return Preparation.tolerate(failure);
        }
    }

    /** Whether the bot is alone with the one who asked it in, and can read what that person writes. */
    boolean isToBeGreeted(JoinedRoom news) {
        if (ownJoin(news).isEmpty()) {
            return false;
        }
        try {
            var members = matrix.joinedMembers(news.room());
            return members.size() == 2
                    && members.stream()
                            .filter(person -> !person.equals(matrix.self()))
                            .anyMatch(person -> rooms.isDirect(news.room(), person))
                    && !rooms.isEncrypted(news.room());
        } catch (MatrixException failure) {
            return Preparation.tolerate(failure);
        }
    }

    /** Whether something was said there that only others can read, or will be from now on. */
    boolean isUnreadable(JoinedRoom news) {
        return news.timeline().stream()
                        .anyMatch(
                                event -> event.type().equals("m.room.encrypted") || event.isState("m.room.encryption"))
                || ownJoin(news).isPresent() && isEncrypted(news);
    }

    private boolean isEncrypted(JoinedRoom news) {
        try {
            return rooms.isEncrypted(news.room());
        } catch (MatrixException failure) {
            return Preparation.tolerate(failure);
        }
    }
}
