package org.eventbot.pretix;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** How the reading of an event's registrations goes. */
@Entity(name = "PretixReading")
@Table(name = Reading.TABLE)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Reading {

    static final String TABLE = "pretix_reading";

    private static final int LONGEST = 1000;

    @Id
    private UUID eventId;

    @Version
    private Long version;

    private @Nullable Instant readAt;
    private @Nullable Instant troubledAt;
    private @Nullable String trouble;
    private @Nullable String words;
    private @Nullable String question;
    private @Nullable Long questionNumber;
    private int questionChanges;

    Reading(UUID eventId) {
        this.eventId = eventId;
    }

    /** When all was read the last time. */
    Optional<Instant> lastRead() {
        return Optional.ofNullable(readAt);
    }

    /** The number of the question that was read under this identifier. */
    Optional<Long> question(String identifier) {
        return identifier.equals(question) ? Optional.ofNullable(questionNumber) : Optional.empty();
    }

    void asked(String identifier, Long number) {
        question = identifier;
        questionNumber = number;
    }

    /** How often somebody said that another question has the identifier rightly. */
    int questionChanges() {
        return questionChanges;
    }

    /** Somebody says that this is the question. @return whether it was another one before */
    boolean choose(String identifier, Long number) {
        boolean other = !question(identifier).orElse(number).equals(number);
        questionChanges += other ? 1 : 0;
        asked(identifier, number);
        return other;
    }

    /** Why it cannot be read, and since when. */
    Optional<Trouble> trouble() {
        Instant since = troubledAt;
        return since == null ? Optional.empty() : Optional.of(new Trouble(since, words == null ? "" : words));
    }

    /** Notes a success. @return whether it ends a trouble */
    boolean succeed(Instant now) {
        boolean recovered = troubledAt != null;
        readAt = now;
        troubledAt = null;
        trouble = null;
        words = null;
        return recovered;
    }

    /** Notes a failure. @return whether it is news, and not the same trouble again */
    boolean fail(Instant now, String kind, String why) {
        boolean news = !kind.equals(trouble);
        troubledAt = troubledAt == null ? now : troubledAt;
        trouble = kind;
        words = why.length() > LONGEST ? why.substring(0, LONGEST) : why;
        return news;
    }

    /** A trouble that lasts. */
    record Trouble(Instant since, String words) {}
}
