package org.eventbot.core.shell.internal;

import java.nio.file.Path;

/** @param socket where the running bot takes commands of the shell; its directory is for the bot's own account alone */
public record ShellAddress(Path socket) {}
