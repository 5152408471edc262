/** Shows the pages of plugins over HTTP. */
@NullMarked
package org.eventbot.core.page.internal;

import org.jspecify.annotations.NullMarked;
