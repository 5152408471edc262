package org.eventbot.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.eventbot.core.event.Event;

/** The final numbers of one event, under its id. Written once. */
@Entity(name = "RetentionSnapshot")
@Getter
@Table(name = "retention_snapshot")
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Snapshot {

    @Id
    private UUID id;

    @Version
    private Long version;

    /** Where one may ask for them still, when the event's own rooms are forgotten. */
    private String spaceId;

    private String name;
    private String frozenOn;

    /** The {@link Statistics} as JSON. */
    private byte[] content;

    Snapshot(Event event, String day, byte[] content) {
        this.id = event.id();
        this.spaceId = event.space().value();
        this.name = event.name();
        this.frozenOn = day;
        this.content = content;
    }
}
