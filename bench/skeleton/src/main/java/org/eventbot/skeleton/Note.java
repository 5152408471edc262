package org.eventbot.skeleton;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** One entity, because there is no JPA without. */
@Entity
class Note {

    @Id
    private UUID id;

    private String text;

    protected Note() {}

    Note(UUID id, String text) {
        this.id = id;
        this.text = text;
    }

    UUID id() {
        return id;
    }

    String text() {
        return text;
    }
}
