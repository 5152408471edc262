/** Says what is kept about people, and until when. */
@NullMarked
package org.eventbot.retention;

import org.jspecify.annotations.NullMarked;
