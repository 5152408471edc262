/** Where the parts of the host meet: what a sync batch brings, and who hears it. */
@NullMarked
package org.eventbot.core.host.internal;

import org.jspecify.annotations.NullMarked;
