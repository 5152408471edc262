/** What makes a plugin fit to run, as a test that its author extends. Needs JUnit and AssertJ, as tests have them. */
@NullMarked
package org.eventbot.testkit.contract;

import org.jspecify.annotations.NullMarked;
