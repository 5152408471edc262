package org.eventbot.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.eventbot.core.privacy.Target;
import org.eventbot.core.vault.Scope;
import org.jspecify.annotations.Nullable;

/** The forgetting of an event, or of a plugin's own period, and how far it is. */
@Entity
@Table(name = "retention_purge")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Purge {

    private static final int LONGEST = 1000;

    /** Homeservers and shops that are down come back within it, and limits of rate let some thousand messages through. */
    private static final Duration SOON = Duration.ofDays(1);

    /** That of the scope: it is forgotten once. */
    @Id
    private UUID id;

    @Version
    private Long version;

    /** The plugin whose period it is; empty for an event. */
    private String owner;

    private String name;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    @Enumerated(EnumType.STRING)
    private Step step;

    private Instant stepSince;

    private Instant begunAt;
    private @Nullable Instant endedAt;
    private @Nullable String waits;
    private @Nullable String trouble;
    private int attempts;
    private long undeleted;

    /** Where it did not get on, when operators were told so. */
    @Enumerated(EnumType.STRING)
    private @Nullable Step toldAt;

    Purge(Scope scope, String owner, String name, Cause cause, Instant at) {
        this.id = scope.id();
        this.owner = owner;
        this.name = name;
        this.cause = cause;
        this.step = Step.DATES;
        this.stepSince = at;
        this.begunAt = at;
    }

    Scope scope() {
        return new Scope(id);
    }

    Target.Everybody target() {
        return new Target.Everybody(scope());
    }

    boolean isOfEvent() {
        return owner.isEmpty();
    }

    boolean isOver() {
        return step == Step.OVER;
    }

    /** The step is done. */
    void advance(Step done, Instant at) {
        if (step != done) {
            throw new IllegalStateException("Expected the step " + done + ", found " + step);
        }
        step = done.next();
        stepSince = at;
        waits = null;
        trouble = null;
        // What is erased again counts on, until a look finds nothing.
        attempts = done == Step.ERASE ? attempts : 0;
        if (isOver()) {
            endedAt = at;
        }
    }

    /** What was erased is not all: once more. */
    void eraseAgain() {
        if (step != Step.VERIFY) {
            throw new IllegalStateException("Only after looking is it erased again, and this is at " + step);
        }
        step = Step.ERASE;
    }

    /** So many messages stay, in rooms where the bot may not write any more. */
    void couldNotDelete(long messages) {
        undeleted = messages;
    }

    /** @param why what it waits for, in words */
    void waitsFor(String why) {
        waits = shortened(why);
        trouble = null;
    }

    /** @param why what went wrong, in words */
    void failed(String why) {
        trouble = shortened(why);
        attempts++;
    }

    /** Not at the first try, which may have met a server that restarts; and once for each step. */
    boolean isNews(Step troubled) {
        return attempts > 1 && toldAt != troubled;
    }

    /** The step waits for what should have come by now; said once for each, too. */
    boolean isLate(Step waiting, Instant now) {
        return toldAt != waiting && !now.isBefore(stepSince.plus(SOON));
    }

    void told(Step troubled) {
        toldAt = troubled;
    }

    private static String shortened(String words) {
        return words.substring(0, Math.min(LONGEST, words.length()));
    }
}
