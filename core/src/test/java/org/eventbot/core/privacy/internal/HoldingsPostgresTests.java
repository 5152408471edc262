package org.eventbot.core.privacy.internal;

import org.eventbot.core.testing.OnPostgres;

@OnPostgres
class HoldingsPostgresTests extends HoldingsTests {}
