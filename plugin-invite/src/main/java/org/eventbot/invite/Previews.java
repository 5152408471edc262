package org.eventbot.invite;

import java.util.HashMap;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.ServerNameHint;
import org.eventbot.core.privacy.Suppression;
import org.eventbot.core.registration.Registration;
import org.eventbot.core.room.Rooms;

/** Reads everything once to see what a run would do; keeps and sends nothing. */
@RequiredArgsConstructor
class Previews {

    private final Sources sources;
    private final Rooms rooms;
    private final ServerNameHint hint;
    private final Suppression suppression;

    Preview of(Event event, RoomId room, List<Condition> conditions) {
        var latest = new HashMap<Place, Registration>();
        sources.of(event)
                .read(event, null, page -> page.registrations().forEach(one -> latest.put(Place.of(one), one)));
        var preview = new Preview(rooms.members(room), conditions, hint, suppression.covered(event.scope()));
        latest.values().forEach(preview::add);
        return preview;
    }

    /** The same ticket may come twice while the shop is read. */
    private record Place(String order, int position) {

        static Place of(Registration registration) {
            return new Place(registration.order().value(), registration.position());
        }

        @Override
        public String toString() {
            return "[place]";
        }
    }
}
