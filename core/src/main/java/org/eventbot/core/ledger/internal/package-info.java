/** The ledger of erasures: a file beside the keys, a copy with the homeserver, and what is done after a restore. */
@NullMarked
package org.eventbot.core.ledger.internal;

import org.jspecify.annotations.NullMarked;
