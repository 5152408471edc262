/** How requests leave the machine: through which proxy, and whom they trust. */
@NullMarked
package org.eventbot.app.network;

import org.jspecify.annotations.NullMarked;
