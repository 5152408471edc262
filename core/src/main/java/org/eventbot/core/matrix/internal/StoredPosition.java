package org.eventbot.core.matrix.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "core_sync_position")
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class StoredPosition {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(nullable = false, length = 1024)
    private String position;

    StoredPosition(UUID id, String position) {
        this.id = id;
        this.position = position;
    }

    String position() {
        return position;
    }

    void moveTo(String next) {
        position = next;
    }
}
