/** The port to a homeserver, and its adapter over plain HTTP. */
@NullMarked
package org.eventbot.core.matrix.internal;

import org.jspecify.annotations.NullMarked;
