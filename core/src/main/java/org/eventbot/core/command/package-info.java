/** Commands that people type, their authority and their answers. */
@NullMarked
package org.eventbot.core.command;

import org.jspecify.annotations.NullMarked;
