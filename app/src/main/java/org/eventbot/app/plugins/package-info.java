/** Jars with more plugins that lie beside the program. */
@NullMarked
package org.eventbot.app.plugins;

import org.jspecify.annotations.NullMarked;
