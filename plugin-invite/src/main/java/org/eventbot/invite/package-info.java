/** Invites the people registered for an event into its rooms, and tells its organizers whom it could not. */
@NullMarked
package org.eventbot.invite;

import org.jspecify.annotations.NullMarked;
