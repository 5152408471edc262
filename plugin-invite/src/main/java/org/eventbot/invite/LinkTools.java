package org.eventbot.invite;

import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.room.Authority;
import org.eventbot.core.room.Rooms;

/** What {@link LinkCommand} works with. */
record LinkTools(
        Rooms rooms,
        Authority authority,
        Sources sources,
        EventRegistry events,
        DeskRooms desks,
        LinkedEvents linked,
        Linking linking,
        SaidEnds ends,
        Previews previews,
        PreviewWords words) {}
