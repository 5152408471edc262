/** The vault itself: keys in a directory of their own, and what Google Tink does with them. */
@NullMarked
package org.eventbot.core.vault.internal;

import org.jspecify.annotations.NullMarked;
