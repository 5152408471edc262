/** A plugin whose bean throws. */
@NullMarked
package org.eventbot.testplugins.bean;

import org.jspecify.annotations.NullMarked;
