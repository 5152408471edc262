package org.eventbot.retention;

import org.eventbot.core.testing.OnPostgres;

@OnPostgres
class ErasingPostgresTests extends ErasingTests {}
