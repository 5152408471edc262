/** Calls from outside, below a plugin's own path. */
@NullMarked
package org.eventbot.core.webhook;

import org.jspecify.annotations.NullMarked;
