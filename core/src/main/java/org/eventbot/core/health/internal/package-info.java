/** What operators' machines are told: health of the parts, and numbers. Never anything about a person or a room. */
@NullMarked
package org.eventbot.core.health.internal;

import org.jspecify.annotations.NullMarked;
