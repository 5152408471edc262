package org.eventbot.testkit.matrix;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eventbot.testkit.http.Answer;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.RefusalException;

/**
 * The double's rate limits, off until switched on. They run by the homeserver's clock, so a test can turn the waiting
 * away.
 */
public final class Limits {

    private final Clock clock;
    private final Set<String> exempt = new HashSet<>();
    private Limiter messages = Limiter.NONE;
    private Limiter invitees = Limiter.NONE;
    private Limiter rooms = Limiter.NONE;
    private Limiter issuers = Limiter.NONE;

    Limits(Clock clock) {
        this.clock = clock;
    }

    /**
     * What Synapse ships: an event in five seconds after ten, an invitation per person in 333 seconds after five, and
     * three invitations in ten seconds after ten, by each and into each room.
     */
    public synchronized void likeSynapse() {
        messages(0.2, 10);
        invitees(0.003, 5);
        invitations(0.3, 10);
    }

    /** Limits what each sends and each room gets of invitations, those included that another limit refuses then. */
    public synchronized void invitations(double perSecond, int burst) {
        rooms = new Limiter(perSecond, burst);
        issuers = new Limiter(perSecond, burst);
    }

    /** Limits everything that a sender puts into rooms, memberships included. */
    public synchronized void messages(double perSecond, int burst) {
        messages = new Limiter(perSecond, burst);
    }

    /** Limits the invitations that one person gets from all sides, repeated and refused ones included. */
    public synchronized void invitees(double perSecond, int burst) {
        invitees = new Limiter(perSecond, burst);
    }

    /** Takes all limits away. */
    public synchronized void off() {
        messages = Limiter.NONE;
        invitees = Limiter.NONE;
        rooms = Limiter.NONE;
        issuers = Limiter.NONE;
    }

    /** Never limits that sender, as an application service or an override by the server's admin. */
    public synchronized void exempt(String user) {
        exempt.add(user);
    }

    synchronized void countEvent(String sender) {
        if (!exempt.contains(sender)) {
            messages.count(sender, clock.instant());
        }
    }

    /** In Synapse's order; what the first let pass is paid, whatever the others say. */
    synchronized void countInvitation(String sender, String room, String invitee) {
        if (!exempt.contains(sender)) {
            rooms.count(room, clock.instant());
            invitees.count(invitee, clock.instant());
            issuers.count(sender, clock.instant());
        }
    }

    /** A bucket per key that empties steadily. */
    private static final class Limiter {

        private static final Limiter NONE = new Limiter(0, 0);

        private final Map<String, Bucket> buckets = new HashMap<>();
        private final double perSecond;
        private final int burst;

        private Limiter(double perSecond, int burst) {
            this.perSecond = perSecond;
            this.burst = burst;
        }

        private void count(String key, Instant now) {
            if (perSecond <= 0) {
                return;
            }
            double level = buckets.getOrDefault(key, new Bucket(0, now)).levelAt(now, perSecond);
            if (level + 1 > burst) {
                throw refusal((level + 1 - burst) / perSecond);
            }
            buckets.put(key, new Bucket(level + 1, now));
        }

        private static RefusalException refusal(double seconds) {
            long millis = (long) Math.ceil(seconds * 1000);
            Answer answer = Answer.json(
                    429,
                    Json.object(Map.of(
                            "errcode", "M_LIMIT_EXCEEDED",
                            "error", "Too Many Requests",
                            "retry_after_ms", millis)));
            return new RefusalException(answer.header("Retry-After", Long.toString((millis + 999) / 1000)));
        }
    }

    private record Bucket(double level, Instant since) {

        double levelAt(Instant now, double perSecond) {
            double gone = Duration.between(since, now).toNanos() / 1e9 * perSecond;
            return Math.max(0, level - gone);
        }
    }
}
