package org.eventbot.pretix;

import java.time.Instant;
import org.eventbot.core.registration.EventDate;

/** One date of a series (pretix, "Event series dates"). */
record SubEvent(Long id, LocalName name, Instant dateFrom) {

    SubEvent {
        MissingFieldException.check(id, "id");
        MissingFieldException.check(name, "name");
        MissingFieldException.check(dateFrom, "date_from");
    }

    EventDate date() {
        return new EventDate(id, name.shown("date " + id), dateFrom);
    }
}
