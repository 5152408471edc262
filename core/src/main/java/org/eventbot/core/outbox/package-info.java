/** The one way out: everything that the account sends, durable and paced. */
@NullMarked
package org.eventbot.core.outbox;

import org.jspecify.annotations.NullMarked;
