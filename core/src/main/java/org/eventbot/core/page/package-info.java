/** Pages that the world may look at. */
@NullMarked
package org.eventbot.core.page;

import org.jspecify.annotations.NullMarked;
