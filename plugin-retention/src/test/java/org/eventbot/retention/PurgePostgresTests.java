package org.eventbot.retention;

import org.eventbot.core.testing.OnPostgres;

@OnPostgres
class PurgePostgresTests extends PurgeTests {}
