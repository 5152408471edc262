/** The words of Matrix: people, rooms, events, membership. */
@NullMarked
package org.eventbot.core.matrix;

import org.jspecify.annotations.NullMarked;
