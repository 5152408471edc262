package org.eventbot.core.plugin.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface PluginSwitchRows extends Repository<PluginSwitch, UUID> {

    @NativeQuery("select * from core_plugin_switch")
    List<PluginSwitch> findAll();

    @NativeQuery("select * from core_plugin_switch where room_id = :roomId and plugin = :plugin")
    Optional<PluginSwitch> findByRoomIdAndPlugin(String roomId, String plugin);

    PluginSwitch save(PluginSwitch row);
}
