package org.eventbot.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** How many rows of a category there were when they were erased. */
@Entity
@Table(name = "retention_tally")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Tally {

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID purgeId;
    private String owner;
    private String category;
    private long counted;

    Tally(UUID purgeId, String owner, String category, long counted) {
        this.id = UUID.randomUUID();
        this.purgeId = purgeId;
        this.owner = owner;
        this.category = category;
        this.counted = counted;
    }
}
