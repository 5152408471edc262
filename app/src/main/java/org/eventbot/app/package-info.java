/** The program: reads its settings, finds the plugins, starts the host. */
@NullMarked
package org.eventbot.app;

import org.jspecify.annotations.NullMarked;
