/** How JSON is read and written here. */
@NullMarked
package org.eventbot.core.json;

import org.jspecify.annotations.NullMarked;
