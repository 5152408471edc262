/** Tests with real jars. */
@NullMarked
package org.eventbot.app.plugins;

import org.jspecify.annotations.NullMarked;
