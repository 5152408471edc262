/** Reads registrations from the ticket shop pretix, for the spaces that an operator granted them to. */
@NullMarked
package org.eventbot.pretix;

import org.jspecify.annotations.NullMarked;
