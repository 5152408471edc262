/** Work that is periodic or due, and survives a restart. */
@NullMarked
package org.eventbot.core.job;

import org.jspecify.annotations.NullMarked;
