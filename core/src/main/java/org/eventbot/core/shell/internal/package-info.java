/** Runs shell commands, and takes them from other processes of the same account through a socket. */
@NullMarked
package org.eventbot.core.shell.internal;

import org.jspecify.annotations.NullMarked;
