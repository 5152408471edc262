package org.eventbot.retention;

import org.eventbot.core.testing.OnPostgres;

@OnPostgres
class ClockPostgresTests extends ClockTests {}
