/** The registry of events: the one place that gives an event its identity. */
@NullMarked
package org.eventbot.core.event;

import org.jspecify.annotations.NullMarked;
