package org.eventbot.core.room.internal;

import org.eventbot.core.testing.OnPostgres;

@OnPostgres
class AgreementsPostgresTests extends AgreementsTests {}
