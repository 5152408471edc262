package org.eventbot.core.privacy.internal;

import org.eventbot.core.testing.OnPostgres;

@OnPostgres
class HostEndPostgresTests extends HostEndTests {}
