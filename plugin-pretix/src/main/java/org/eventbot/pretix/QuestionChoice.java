package org.eventbot.pretix;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** Which question of an event asks for the Matrix ID, where its organizers said so. */
@Entity(name = "PretixQuestion")
@Table(name = QuestionChoice.TABLE)
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class QuestionChoice {

    static final String TABLE = "pretix_question";

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID grantId;
    private String event;
    private String identifier;

    QuestionChoice(UUID id, UUID grantId, String event, String identifier) {
        this.id = id;
        this.grantId = grantId;
        this.event = event;
        this.identifier = identifier;
    }

    void become(String otherIdentifier) {
        identifier = otherIdentifier;
    }
}
