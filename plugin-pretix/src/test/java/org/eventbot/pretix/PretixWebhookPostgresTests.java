package org.eventbot.pretix;

import org.eventbot.core.testing.OnPostgres;

@OnPostgres
class PretixWebhookPostgresTests extends PretixWebhookTests {}
