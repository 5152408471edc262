package org.eventbot.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** How long organizers want a category of their event to be kept. */
@Entity(name = "RetentionChoice")
@Table(name = "retention_choice")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Choice {

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID eventId;
    private String owner;
    private String category;
    private int days;

    Choice(UUID event, String owner, String category, int days) {
        this.id = UUID.randomUUID();
        this.eventId = event;
        this.owner = owner;
        this.category = category;
        this.days = days;
    }

    void choose(int number) {
        days = number;
    }

    boolean is(String otherOwner, String otherCategory) {
        return owner.equals(otherOwner) && category.equals(otherCategory);
    }
}
