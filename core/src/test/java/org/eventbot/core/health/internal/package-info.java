/** Tests of health. */
@NullMarked
package org.eventbot.core.health.internal;

import org.jspecify.annotations.NullMarked;
