/** The plugins of the page on writing plugins, and the test that holds the page to them. */
@NullMarked
package org.eventbot.example;

import org.jspecify.annotations.NullMarked;
