/** How quick and how small the program is, on real servers, always next to something bare. */
@NullMarked
package org.eventbot.bench;

import org.jspecify.annotations.NullMarked;
