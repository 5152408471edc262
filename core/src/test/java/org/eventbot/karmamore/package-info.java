/** A plugin for the tests of the host. */
@NullMarked
package org.eventbot.karmamore;

import org.jspecify.annotations.NullMarked;
