/** Time that a test turns by hand. */
@NullMarked
package org.eventbot.testkit.time;

import org.jspecify.annotations.NullMarked;
