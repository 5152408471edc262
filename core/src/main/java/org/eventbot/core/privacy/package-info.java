/** What is kept about people: identifiers that redact themselves, and the declarations of every plugin. */
@NullMarked
package org.eventbot.core.privacy;

import org.jspecify.annotations.NullMarked;
