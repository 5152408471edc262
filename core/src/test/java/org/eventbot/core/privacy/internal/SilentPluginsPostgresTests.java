package org.eventbot.core.privacy.internal;

import org.eventbot.core.testing.OnPostgres;

@OnPostgres
class SilentPluginsPostgresTests extends SilentPluginsTests {}
