package org.eventbot.core.host.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.RoomEvent;
import org.eventbot.core.room.RoomMessage;

/** What people say to each other, as plugins hear it. */
final class Spoken {

    private static final Set<String> KINDS = Set.of("m.text", "m.emote");

    private Spoken() {}

    /** Whether it is meant for the room: no notice, not a new text of something older. */
    static boolean isMessage(RoomEvent event) {
        return event.type().equals("m.room.message")
                && event.text("msgtype").filter(KINDS::contains).isPresent()
                && !event.content()
                        .path("m.relates_to")
                        .path("rel_type")
                        .asString("")
                        .equals("m.replace");
    }

    static Optional<RoomMessage> message(RoomId room, RoomEvent event) {
        return WrittenText.of(event)
                .map(text -> new RoomMessage(
                        room,
                        new MatrixEventId(event.id()),
                        new MatrixId(event.sender()),
                        event.at(),
                        text,
                        mentioned(event)));
    }

    /** Older clients make only links. */
    private static List<MatrixId> mentioned(RoomEvent event) {
        var named = event.content().path("m.mentions").path("user_ids");
        return Stream.concat(
                        StreamSupport.stream(named.spliterator(), false).map(person -> person.asString("")),
                        WrittenText.links(event))
                .flatMap(person -> MatrixId.parse(person).stream())
                .distinct()
                .toList();
    }
}
