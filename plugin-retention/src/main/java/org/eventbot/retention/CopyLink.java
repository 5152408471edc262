package org.eventbot.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.eventbot.core.vault.Binding;
import org.jspecify.annotations.Nullable;

/** The right to see one person's copy once. */
@Entity(name = "RetentionCopyLink")
@Table(name = "retention_link")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class CopyLink {

    static final String TABLE = "retention_link";

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID tokenIndex;
    private UUID personIndex;
    private byte[] sealed;
    private Instant endsAt;

    CopyLink(UUID id, UUID tokenIndex, UUID personIndex, byte[] sealed, Instant endsAt) {
        this.id = id;
        this.tokenIndex = tokenIndex;
        this.personIndex = personIndex;
        this.sealed = sealed;
        this.endsAt = endsAt;
    }

    static Binding binding(UUID id) {
        return new Binding(TABLE, "sealed", id);
    }
}
