package org.eventbot.retention;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * How long a category is kept of an event.
 *
 * @param declared how long its plugin says, or less where the operators say so
 * @param chosen how long the organizers say, which is never more
 */
record KeptCategory(String owner, String category, Period declared, Period chosen) {

    /** @param end of the event */
    Instant until(Instant end) {
        return end.atZone(ZoneOffset.UTC).plus(chosen).toInstant();
    }

    boolean is(String otherOwner, String otherCategory) {
        return owner.equals(otherOwner) && category.equals(otherCategory);
    }
}
