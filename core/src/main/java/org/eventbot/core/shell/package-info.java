/** Commands for the operator's shell, whether the bot runs or not. */
@NullMarked
package org.eventbot.core.shell;

import org.jspecify.annotations.NullMarked;
