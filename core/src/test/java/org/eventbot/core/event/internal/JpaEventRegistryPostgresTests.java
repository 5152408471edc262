package org.eventbot.core.event.internal;

import org.eventbot.core.testing.OnPostgres;

@OnPostgres
class JpaEventRegistryPostgresTests extends JpaEventRegistryTests {}
