/** A plugin whose entity does not fit its table. */
@NullMarked
package org.eventbot.testplugins.entity;

import org.jspecify.annotations.NullMarked;
