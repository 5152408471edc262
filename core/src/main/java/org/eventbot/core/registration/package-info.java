/** What a ticket shop tells about an event's registrations; the port between shops and those who use them. */
@NullMarked
package org.eventbot.core.registration;

import org.jspecify.annotations.NullMarked;
