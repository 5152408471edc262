package org.example.karma;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.YearMonth;
import java.util.UUID;
import org.eventbot.core.vault.Binding;
import org.eventbot.core.vault.Scope;

/** Somebody was thanked once. The id is made of the message and the person, so that no message counts twice. */
@Entity(name = "KarmaPoint")
@Table(name = "karma_point")
class Point {

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID scopeId;
    private String inMonth;
    private byte[] person;
    private UUID personIndex;
    private UUID roomIndex;

    protected Point() {}

    Point(UUID id, Scope scope, YearMonth month, byte[] person, UUID personIndex, UUID roomIndex) {
        this.id = id;
        this.scopeId = scope.id();
        this.inMonth = month.toString();
        this.person = person;
        this.personIndex = personIndex;
        this.roomIndex = roomIndex;
    }

    /** The place that the sealed value is bound to. */
    static Binding binding(UUID id) {
        return new Binding("karma_point", "person", id);
    }

    UUID id() {
        return id;
    }

    byte[] person() {
        return person;
    }
}
