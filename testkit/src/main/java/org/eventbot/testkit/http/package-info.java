/** What the test clients and the doubles of both servers share: JSON over HTTP on this machine. */
@NullMarked
package org.eventbot.testkit.http;

import org.jspecify.annotations.NullMarked;
