package org.eventbot.example.thanks;

import org.eventbot.core.testing.OnPostgres;

@OnPostgres
class ThanksPostgresTests extends ThanksTests {}
