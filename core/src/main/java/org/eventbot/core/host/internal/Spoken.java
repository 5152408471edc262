package org.eventbot.core.host.internal;

import java.util.Optional;
import java.util.Set;
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
        return event.text("body")
                .map(body -> new RoomMessage(
                        room,
                        new MatrixEventId(event.id()),
                        new MatrixId(event.sender()),
                        event.at(),
                        body,
                        StreamSupport.stream(
                                        event.content()
                                                .path("m.mentions")
                                                .path("user_ids")
                                                .spliterator(),
                                        false)
                                .flatMap(person -> MatrixId.parse(person.asString("")).stream())
                                .distinct()
                                .toList()));
    }
}
