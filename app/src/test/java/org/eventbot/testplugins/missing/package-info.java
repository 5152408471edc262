/** A plugin one of whose classes is missing. */
@NullMarked
package org.eventbot.testplugins.missing;

import org.jspecify.annotations.NullMarked;
