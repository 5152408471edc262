/** A plugin that remembers people for a while, as the page on writing plugins shows it. */
@NullMarked
package org.eventbot.example.thanks;

import org.jspecify.annotations.NullMarked;
