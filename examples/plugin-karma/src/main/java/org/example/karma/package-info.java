/** Counts who is thanked, month by month, and forgets it a year later. */
@NullMarked
package org.example.karma;

import org.jspecify.annotations.NullMarked;
