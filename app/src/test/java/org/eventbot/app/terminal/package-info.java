/** Tests of what is printed. */
@NullMarked
package org.eventbot.app.terminal;

import org.jspecify.annotations.NullMarked;
