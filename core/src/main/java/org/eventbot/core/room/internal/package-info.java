/** Room state, the tree of spaces, power, and the invitations that the bot itself gets. */
@NullMarked
package org.eventbot.core.room.internal;

import org.jspecify.annotations.NullMarked;
