package org.eventbot.core.outbox.internal;

import org.eventbot.core.testing.OnPostgres;

@OnPostgres
class PersonalMessagePostgresTests extends PersonalMessageTests {}
