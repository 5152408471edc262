/** How Hibernate handles the classes of entities. */
@NullMarked
package org.eventbot.core.entity.internal;

import org.jspecify.annotations.NullMarked;
