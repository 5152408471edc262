/** Tests of how requests leave the machine. */
@NullMarked
package org.eventbot.app.network;

import org.jspecify.annotations.NullMarked;
