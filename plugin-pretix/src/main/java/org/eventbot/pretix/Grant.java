package org.eventbot.pretix;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.eventbot.core.matrix.RoomId;
import org.jspecify.annotations.Nullable;

/** An operator's word that a space may use the registrations of an event, or of all events of an organizer. */
@Entity
@Table(name = Grant.TABLE)
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Grant {

    static final String TABLE = "pretix_grant";
    static final String GRANTED_BY = "granted_by";

    /** The label of the operator's blind index. */
    static final String OPERATOR = "pretix.operator";

    @Id
    private UUID id;

    @Version
    private Long version;

    private String spaceId;
    private String server;
    private String organizer;
    private String event;

    @Column(name = GRANTED_BY)
    private byte[] grantedBy;

    private @Nullable UUID grantedByIndex;
    private Instant grantedAt;

    Grant(
            UUID id,
            RoomId space,
            BaseAddress server,
            Coverage coverage,
            byte[] grantedBy,
            UUID grantedByIndex,
            Instant grantedAt) {
        this.id = id;
        this.spaceId = space.value();
        this.server = server.value();
        this.organizer = coverage.organizer();
        this.event = coverage.event();
        this.grantedBy = grantedBy.clone();
        this.grantedByIndex = grantedByIndex;
        this.grantedAt = grantedAt;
    }

    RoomId space() {
        return new RoomId(spaceId);
    }

    Coverage coverage() {
        return new Coverage(organizer, event);
    }
}
