/** Repository tests on both databases: H2 in memory, and a real PostgreSQL. For the tests of every module. */
@NullMarked
package org.eventbot.core.testing;

import org.jspecify.annotations.NullMarked;
