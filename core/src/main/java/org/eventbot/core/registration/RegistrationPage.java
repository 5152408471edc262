package org.eventbot.core.registration;

import java.util.List;

/**
 * A part of what the shop told. A page that was handled need not be read again: the next reading begins at its cursor.
 *
 * @param registrations in no promised order; the same ticket may come again
 * @param next where to go on, also after the last page
 */
public record RegistrationPage(List<Registration> registrations, Cursor next) {

    public RegistrationPage {
        registrations = List.copyOf(registrations);
    }
}
