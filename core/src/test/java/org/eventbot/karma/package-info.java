/** A plugin for the tests of the host. */
@NullMarked
package org.eventbot.karma;

import org.jspecify.annotations.NullMarked;
