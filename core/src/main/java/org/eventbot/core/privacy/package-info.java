/** What is kept about people: what everybody declares, and the roles that count, copy and forget it. */
@NullMarked
package org.eventbot.core.privacy;

import org.jspecify.annotations.NullMarked;
