/** Seals what is personal, finds it again by blind index, and forgets it by destroying a key. */
@NullMarked
package org.eventbot.core.vault;

import org.jspecify.annotations.NullMarked;
