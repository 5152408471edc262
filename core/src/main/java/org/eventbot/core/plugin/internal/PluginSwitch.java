package org.eventbot.core.plugin.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.eventbot.core.matrix.RoomId;
import org.jspecify.annotations.Nullable;

/** Whether a plugin is on in a room or space; without one, the nearest space decides. */
@Entity
@Table(name = "core_plugin_switch")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class PluginSwitch {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "room_id", nullable = false)
    private String roomId;

    @Column(nullable = false, length = 40)
    private String plugin;

    @Column(name = "is_on", nullable = false)
    private boolean on;

    PluginSwitch(RoomId room, String plugin, boolean on) {
        this.id = UUID.randomUUID();
        this.roomId = room.value();
        this.plugin = plugin;
        this.on = on;
    }

    void turn(boolean newPosition) {
        on = newPosition;
    }
}
