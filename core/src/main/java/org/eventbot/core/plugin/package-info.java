/** How a plugin joins the host. */
@NullMarked
package org.eventbot.core.plugin;

import org.jspecify.annotations.NullMarked;
