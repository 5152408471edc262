/** Core's ports for tests without a host: they record what they are told and answer questions about it. */
@NullMarked
package org.eventbot.testkit.host;

import org.jspecify.annotations.NullMarked;
