/** The least that a program with these libraries can be: it starts, and does nothing. */
@NullMarked
package org.eventbot.skeleton;

import org.jspecify.annotations.NullMarked;
