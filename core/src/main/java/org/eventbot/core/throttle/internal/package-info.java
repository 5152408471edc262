/** Limits on how often somebody may do something. */
@NullMarked
package org.eventbot.core.throttle.internal;

import org.jspecify.annotations.NullMarked;
