package org.eventbot.core.event.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventKey;
import org.eventbot.core.matrix.RoomId;

/** The row of an event. Rows are inserted by {@link RegisteredEvents#insertUnlessThere} only. */
@Entity
@Table(name = "core_event")
@Getter(AccessLevel.PACKAGE)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class RegisteredEvent {

    private static final int LONGEST_NAME = 300;

    @Id
    private UUID id;

    private String source;
    private String server;
    private String organizer;
    private String slug;
    private String name;

    @Column(name = "space_id")
    private String space;

    @Enumerated(EnumType.STRING)
    private EventState state;

    private Instant registeredAt;

    @Version
    private Long version;

    /** What fits into the column: shops allow names of any length. */
    static String shortened(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1)) ? LONGEST_NAME - 1 : LONGEST_NAME;
        return name.substring(0, end);
    }

    boolean belongsTo(RoomId room) {
        return space.equals(room.value());
    }

    boolean isLive() {
        return state == EventState.LIVE;
    }

    boolean isForgotten() {
        return state == EventState.PURGED;
    }

    void close() {
        if (isLive()) {
            state = EventState.PURGING;
        }
    }

    void forget() {
        state = EventState.PURGED;
    }

    void rename(String newName) {
        name = shortened(newName);
    }

    Event toEvent() {
        return new Event(id, new EventKey(source, server, organizer, slug), name, new RoomId(space));
    }
}
