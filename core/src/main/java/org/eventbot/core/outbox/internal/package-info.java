/** The stored outbox and the one pump that empties it. */
@NullMarked
package org.eventbot.core.outbox.internal;

import org.jspecify.annotations.NullMarked;
