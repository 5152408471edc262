package org.eventbot.invite;

import org.eventbot.core.testing.OnPostgres;

@OnPostgres
class QueriesPostgresTests extends QueriesTests {}
