package org.eventbot.invite;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** Opens a link's room for some tickets of its event. A link has at least one; a ticket needs to fit one of them. */
@Entity(name = "InviteRule")
@Getter
@Table(name = "invite_rule")
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Rule {

    private static final int LONGEST_WORDS = 500;

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID linkId;

    private UUID eventId;
    private @Nullable Long item;
    private @Nullable Long variation;
    private @Nullable Long subevent;
    private String words;

    Rule(UUID id, UUID linkId, UUID eventId, Condition condition) {
        this.id = id;
        this.linkId = linkId;
        this.eventId = eventId;
        this.item = condition.item();
        this.variation = condition.variation();
        this.subevent = condition.subevent();
        this.words = condition.words().length() <= LONGEST_WORDS
                ? condition.words()
                : condition.words().substring(0, LONGEST_WORDS);
    }

    Condition condition() {
        return new Condition(item, variation, subevent, words);
    }
}
