package org.eventbot.example.thanks;

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

@Entity(name = "ThanksGift")
@Getter
@Table(name = "thanks_gift")
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Gift {

    @Id
    private UUID id;

    @Version
    private Long version;

    private byte[] person;
    private UUID personIndex;
    private Instant givenAt;

    Gift(UUID id, byte[] person, UUID personIndex, Instant givenAt) {
        this.id = id;
        this.person = person;
        this.personIndex = personIndex;
        this.givenAt = givenAt;
    }

    /** The place that the sealed value is bound to. */
    static Binding binding(UUID id) {
        return new Binding("thanks_gift", "person", id);
    }
}
