/** A plugin that takes a word of the host. */
@NullMarked
package org.eventbot.testplugins.thief;

import org.jspecify.annotations.NullMarked;
