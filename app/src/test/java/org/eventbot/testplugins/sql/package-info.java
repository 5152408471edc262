/** A plugin whose SQL is none. */
@NullMarked
package org.eventbot.testplugins.sql;

import org.jspecify.annotations.NullMarked;
