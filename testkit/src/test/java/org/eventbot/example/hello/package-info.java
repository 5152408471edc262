/** The smallest plugin, as the page on writing plugins shows it. */
@NullMarked
package org.eventbot.example.hello;

import org.jspecify.annotations.NullMarked;
