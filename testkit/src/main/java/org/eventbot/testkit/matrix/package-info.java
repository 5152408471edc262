/** Matrix for tests: people who act in rooms, and a homeserver that answers them. */
@NullMarked
package org.eventbot.testkit.matrix;

import org.jspecify.annotations.NullMarked;
