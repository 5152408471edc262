/** Jobs on db-scheduler. */
@NullMarked
package org.eventbot.core.job.internal;

import org.jspecify.annotations.NullMarked;
