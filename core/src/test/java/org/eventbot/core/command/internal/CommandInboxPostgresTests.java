package org.eventbot.core.command.internal;

import org.eventbot.core.testing.OnPostgres;

@OnPostgres
class CommandInboxPostgresTests extends CommandInboxTests {}
