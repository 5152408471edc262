package org.eventbot.invite;

import java.util.Optional;
import org.eventbot.core.registration.Cursor;

/**
 * One reading of an event's registrations.
 *
 * @param number which walk it belongs to
 * @param since where it goes on; empty at the beginning
 * @param walking whether it is still on its first way through everything
 */
record Round(int number, Optional<Cursor> since, boolean walking) {

    static Round of(Intake intake) {
        return new Round(intake.getRound(), intake.cursor(), !intake.isWalked());
    }
}
