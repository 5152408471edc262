package org.eventbot.testkit.host;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Text;
import org.eventbot.core.outbox.Forecast;
import org.eventbot.core.outbox.Outbox;
import org.eventbot.core.outbox.PublicFile;
import org.eventbot.core.vault.Scope;
import org.eventbot.testkit.host.OutboxEntry.Kind;

/**
 * An outbox that sends nothing. Like the real one it ignores a reference that it had before, and joins the caller's
 * transaction: what is rolled back was never given.
 */
public final class RecordingOutbox implements Outbox {

    private final Map<UUID, OutboxEntry> waiting = new LinkedHashMap<>();
    private final Set<UUID> known = new HashSet<>();
    private Duration each = Duration.ofSeconds(5);

    @Override
    public synchronized void invite(
            UUID reference, String owner, Scope scope, RoomId room, MatrixId person, String reason) {
        add(OutboxEntry.about(Kind.INVITATION, reference, owner, scope, room, person, reason));
    }

    @Override
    public synchronized void withdraw(
            UUID reference, String owner, Scope scope, RoomId room, MatrixId person, String reason) {
        add(OutboxEntry.about(Kind.WITHDRAWAL, reference, owner, scope, room, person, reason));
    }

    @Override
    public synchronized void remove(
            UUID reference, String owner, Scope scope, RoomId room, MatrixId person, String reason) {
        add(OutboxEntry.about(Kind.REMOVAL, reference, owner, scope, room, person, reason));
    }

    @Override
    public synchronized void replyTo(UUID reference, String owner, RoomId room, MatrixEventId message, Text text) {
        add(OutboxEntry.notice(reference, owner, Kind.REPLY, Optional.empty(), room, text)
                .referringTo(message));
    }

    @Override
    public synchronized void edit(UUID reference, String owner, RoomId room, MatrixEventId message, Text text) {
        add(OutboxEntry.notice(reference, owner, Kind.EDIT, Optional.empty(), room, text)
                .referringTo(message));
    }

    @Override
    public synchronized void react(UUID reference, String owner, RoomId room, MatrixEventId message, String key) {
        add(OutboxEntry.notice(reference, owner, Kind.REACTION, Optional.empty(), room, Text.of("{}", key))
                .referringTo(message));
    }

    @Override
    public synchronized void redact(UUID reference, String owner, RoomId room, MatrixEventId message) {
        add(OutboxEntry.notice(reference, owner, Kind.REDACTION, Optional.empty(), room, Text.of(""))
                .referringTo(message));
    }

    @Override
    public synchronized void leave(UUID reference, String owner, RoomId room) {
        add(OutboxEntry.notice(reference, owner, Kind.LEAVING, Optional.empty(), room, Text.of("")));
    }

    @Override
    public synchronized boolean isWaiting(UUID reference) {
        return waiting.containsKey(reference);
    }

    @Override
    public void postPersonalFor(UUID reference, String owner, Scope scope, RoomId room, Text text, Duration kept) {
        postPersonal(reference, owner, scope, room, text);
    }

    @Override
    public synchronized void post(UUID reference, String owner, RoomId room, Text text) {
        add(OutboxEntry.notice(reference, owner, Kind.NOTICE, Optional.empty(), room, text));
    }

    @Override
    public synchronized void postPersonal(UUID reference, String owner, Scope scope, RoomId room, Text text) {
        add(OutboxEntry.notice(reference, owner, Kind.PERSONAL_NOTICE, Optional.of(scope), room, text));
    }

    /** A file is recorded under its name. */
    @Override
    public synchronized void postFile(UUID reference, String owner, RoomId room, PublicFile file) {
        add(OutboxEntry.notice(reference, owner, Kind.FILE, Optional.empty(), room, Text.of("{}", file.name())));
    }

    @Override
    public synchronized void cancel(UUID reference) {
        var cancelled = waiting.remove(reference);
        if (cancelled != null) {
            OnRollback.run(() -> putBack(cancelled));
        }
    }

    @Override
    public synchronized Duration timeFor(int more) {
        return each.multipliedBy(waiting.size() + (long) more);
    }

    @Override
    public synchronized Forecast forecast(int more) {
        return new Forecast(waiting.size(), timeFor(more), timeFor(more));
    }

    /** From now on every entry is said to take so long; at first five seconds. */
    public synchronized void takes(Duration duration) {
        each = duration;
    }

    /** What was given and neither taken back nor {@link #takeAll() taken}, in order. */
    public synchronized List<OutboxEntry> waiting() {
        return List.copyOf(waiting.values());
    }

    public List<OutboxEntry> waiting(Kind kind) {
        return waiting().stream().filter(entry -> entry.kind() == kind).toList();
    }

    /** Who waits to be invited into the room, in order. */
    public List<MatrixId> invitedTo(RoomId room) {
        return waiting(Kind.INVITATION).stream()
                .filter(entry -> entry.room().equals(room))
                .flatMap(entry -> entry.person().stream())
                .toList();
    }

    /** Everything that waits; afterwards nothing does, as if it were sent. */
    public synchronized List<OutboxEntry> takeAll() {
        var taken = new ArrayList<>(waiting.values());
        waiting.clear();
        return List.copyOf(taken);
    }

    private void add(OutboxEntry entry) {
        if (known.add(entry.reference())) {
            waiting.put(entry.reference(), entry);
            OnRollback.run(() -> forget(entry.reference()));
        }
    }

    private synchronized void forget(UUID reference) {
        waiting.remove(reference);
        known.remove(reference);
    }

    private synchronized void putBack(OutboxEntry entry) {
        waiting.put(entry.reference(), entry);
    }
}
