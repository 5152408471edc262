package org.eventbot.invite;

import org.eventbot.core.testing.OnPostgres;

@OnPostgres
class IngestPostgresTests extends IngestTests {}
