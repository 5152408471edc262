/** What the host itself keeps about people, everybody's declarations together, and their check against the database. */
@NullMarked
package org.eventbot.core.privacy.internal;

import org.jspecify.annotations.NullMarked;
