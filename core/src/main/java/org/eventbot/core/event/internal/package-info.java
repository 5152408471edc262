/** Keeps the registry of events in the database. */
@NullMarked
package org.eventbot.core.event.internal;

import org.jspecify.annotations.NullMarked;
