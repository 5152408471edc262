/** What plugins know about the servers they depend on, for health and for the doctor. */
@NullMarked
package org.eventbot.core.health;

import org.jspecify.annotations.NullMarked;
