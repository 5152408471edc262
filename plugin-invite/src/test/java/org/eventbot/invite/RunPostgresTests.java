package org.eventbot.invite;

import org.eventbot.core.testing.OnPostgres;

@OnPostgres
class RunPostgresTests extends RunTests {}
