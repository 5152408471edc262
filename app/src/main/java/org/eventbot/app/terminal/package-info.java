/** What a person at a terminal sees, and what is left of it elsewhere. */
@NullMarked
package org.eventbot.app.terminal;

import org.jspecify.annotations.NullMarked;
