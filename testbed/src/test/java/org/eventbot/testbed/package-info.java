/** Runs the real program as its users would: one story, told to a real Synapse and a real pretix. */
@NullMarked
package org.eventbot.testbed;

import org.jspecify.annotations.NullMarked;
