/** A homeserver in memory, for the tests of the host's parts. */
@NullMarked
package org.eventbot.core.matrix.internal;

import org.jspecify.annotations.NullMarked;
