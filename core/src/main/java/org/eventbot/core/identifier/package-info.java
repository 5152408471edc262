/** What leads to a person and must not be printed by accident. */
@NullMarked
package org.eventbot.core.identifier;

import org.jspecify.annotations.NullMarked;
