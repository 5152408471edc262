package org.eventbot.core.plugin.internal;

import org.eventbot.core.testing.OnPostgres;

@OnPostgres
class PluginSwitchesPostgresTests extends PluginSwitchesTests {}
