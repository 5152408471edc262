package org.eventbot.pretix;

import java.time.Instant;
import org.eventbot.core.registration.EventDate;
import org.jspecify.annotations.Nullable;

/**
 * One date of a series (pretix, "Event series dates").
 *
 * @param dateTo when it ends, if that is known; may lie before the beginning
 */
record SubEvent(
        Long id, LocalName name, Instant dateFrom, @Nullable Instant dateTo) {

    SubEvent {
        MissingFieldException.check(id, "id");
        MissingFieldException.check(name, "name");
        MissingFieldException.check(dateFrom, "date_from");
    }

    Instant end() {
        return dateTo == null || dateTo.isBefore(dateFrom) ? dateFrom : dateTo;
    }

    EventDate date() {
        return new EventDate(id, name.shown("date " + id), dateFrom);
    }
}
