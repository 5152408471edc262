/** A plugin that breaks the contract wherever it can, and starts all the same. */
@NullMarked
package org.eventbot.testkit.contract.sloppy;

import org.jspecify.annotations.NullMarked;
