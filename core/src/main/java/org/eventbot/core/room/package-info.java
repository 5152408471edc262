/** What a plugin may know about rooms, spaces and power, and what happens in them. */
@NullMarked
package org.eventbot.core.room;

import org.jspecify.annotations.NullMarked;
