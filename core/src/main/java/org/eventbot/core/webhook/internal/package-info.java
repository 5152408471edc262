/** The HTTP endpoint below which plugins take calls. */
@NullMarked
package org.eventbot.core.webhook.internal;

import org.jspecify.annotations.NullMarked;
