/** Text of the bot for people: Markdown with values filled in, as plain text and as HTML. */
@NullMarked
package org.eventbot.core.message;

import org.jspecify.annotations.NullMarked;
