/** From a message to an answer: stored, parsed, checked, run, answered once. */
@NullMarked
package org.eventbot.core.command.internal;

import org.jspecify.annotations.NullMarked;
