package org.eventbot.core.plugin.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PluginSwitchRows extends Repository<PluginSwitch, UUID> {

    List<PluginSwitch> findAll();

    Optional<PluginSwitch> findByRoomIdAndPlugin(String roomId, String plugin);

    PluginSwitch save(PluginSwitch row);
}
