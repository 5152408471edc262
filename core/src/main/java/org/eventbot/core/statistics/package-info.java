/** Counters of an event, without anybody's name. */
@NullMarked
package org.eventbot.core.statistics;

import org.jspecify.annotations.NullMarked;
