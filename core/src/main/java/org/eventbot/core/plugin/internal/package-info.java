/** Finding, checking, migrating, guarding and switching plugins. */
@NullMarked
package org.eventbot.core.plugin.internal;

import org.jspecify.annotations.NullMarked;
