/** pretix for tests: an organizer who sells tickets, and a shop that answers. */
@NullMarked
package org.eventbot.testkit.pretix;

import org.jspecify.annotations.NullMarked;
