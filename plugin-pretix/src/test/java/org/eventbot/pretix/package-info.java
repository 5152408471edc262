/** Tests of the plugin for pretix. */
@NullMarked
package org.eventbot.pretix;

import org.jspecify.annotations.NullMarked;
