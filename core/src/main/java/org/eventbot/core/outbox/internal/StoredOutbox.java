package org.eventbot.core.outbox.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.Reply;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Text;
import org.eventbot.core.outbox.Forecast;
import org.eventbot.core.outbox.Outbox;
import org.eventbot.core.outbox.PublicFile;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The outbox as a table: an entry is written in the transaction of what caused it, and wakes the pump afterwards. */
@RequiredArgsConstructor
public class StoredOutbox implements Outbox {

    static final String HOST = "host";

    /** The label of the blind index of whom an entry is about, as the host declares it. */
    private static final String RECIPIENT = "core.recipient";

    /** The last of several that follow each other quickly is the one that counts. */
    private static final Duration PROGRESS_RESTS = Duration.ofSeconds(3);

    /** Time enough to read them; who needs more asks again. */
    public static final Duration PERSONAL_ANSWERS_STAY = Duration.ofDays(1);

    private final OutboxEntries entries;
    private final Vault vault;
    private final Contents contents;
    private final Clock clock;
    private final Pace pace;

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void invite(UUID reference, String owner, Scope scope, RoomId room, MatrixId person, String reason) {
        about(reference, owner, OutboxKind.INVITE, scope, room, person, reason);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(UUID reference, String owner, Scope scope, RoomId room, MatrixId person, String reason) {
        about(reference, owner, OutboxKind.WITHDRAW, scope, room, person, reason);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(UUID reference, String owner, Scope scope, RoomId room, MatrixId person, String reason) {
        about(reference, owner, OutboxKind.REMOVE, scope, room, person, reason);
    }

    private void about(
            UUID reference, String owner, OutboxKind kind, Scope scope, RoomId room, MatrixId person, String reason) {
        add(reference, owner, kind, scope, room, Priority.INVITATION, () -> contents.about(person, reason))
                .ifPresent(entry -> entry.leadsTo(recipient(scope, person)));
    }

    @Override
    @Transactional
    public void post(UUID reference, String owner, RoomId room, Text text) {
        add(reference, owner, OutboxKind.MESSAGE, Scope.host(), room, Priority.NOTICE, () -> contents.notice(text));
    }

    @Override
    @Transactional
    public void postPersonal(UUID reference, String owner, Scope scope, RoomId room, Text text) {
        add(reference, owner, OutboxKind.PERSONAL_MESSAGE, scope, room, Priority.NOTICE, () -> contents.notice(text));
    }

    @Override
    @Transactional
    public void postPersonalFor(UUID reference, String owner, Scope scope, RoomId room, Text text, Duration kept) {
        add(reference, owner, OutboxKind.PERSONAL_MESSAGE, scope, room, Priority.NOTICE, () -> contents.notice(text))
                .ifPresent(entry -> entry.keptFor(kept));
    }

    @Override
    @Transactional
    public void redact(UUID reference, String owner, RoomId room, MatrixEventId message) {
        entries.findByMessageIdAndClaimedFalse(message.value()).stream()
                .filter(entry -> entry.getKind() == OutboxKind.MESSAGE)
                .forEach(entries::delete);
        add(reference, owner, OutboxKind.REDACT, Scope.host(), room, Priority.NOTICE, null)
                .ifPresent(entry -> entry.redacts(message.value()));
    }

    @Override
    @Transactional
    public void leave(UUID reference, String owner, RoomId room) {
        add(reference, owner, OutboxKind.LEAVE, Scope.host(), room, Priority.NOTICE, null);
    }

    @Override
    @Transactional
    public void postFile(UUID reference, String owner, RoomId room, PublicFile file) {
        add(reference, owner, OutboxKind.FILE, Scope.host(), room, Priority.NOTICE, () -> FileContents.write(file));
    }

    @Override
    @Transactional
    public void replyTo(UUID reference, String owner, RoomId room, MatrixEventId message, Text text) {
        add(
                reference,
                owner,
                OutboxKind.MESSAGE,
                Scope.host(),
                room,
                Priority.ANSWER,
                () -> contents.replyTo(text, message));
    }

    @Override
    @Transactional
    public void edit(UUID reference, String owner, RoomId room, MatrixEventId message, Text text) {
        var from = clock.instant().plus(PROGRESS_RESTS);
        for (var older : entries.findByMessageIdAndClaimedFalse(message.value())) {
            if (older.getKind() == OutboxKind.REDACT) {
                return;
            }
            if (older.getId().equals(reference)) {
                return;
            }
            from = older.getNotBefore();
            entries.delete(older);
        }
        var earliest = from;
        add(
                        reference,
                        owner,
                        OutboxKind.MESSAGE,
                        Scope.host(),
                        room,
                        Priority.PROGRESS,
                        () -> contents.edit(text, message))
                .ifPresent(entry -> entry.edits(message.value(), earliest));
    }

    @Override
    @Transactional
    public void react(UUID reference, String owner, RoomId room, MatrixEventId message, String key) {
        add(
                reference,
                owner,
                OutboxKind.REACTION,
                Scope.host(),
                room,
                Priority.ANSWER,
                () -> contents.reaction(message, key));
    }

    /** Answers a message in its room. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reply(UUID reference, RoomId room, MatrixEventId to, MatrixId sender, Reply reply) {
        reply(reference, room, to, sender, reply, null);
    }

    /**
     * Answers a message.
     *
     * @param thread the message that a thread begins with, if the answer belongs there
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reply(
            UUID reference,
            RoomId room,
            MatrixEventId to,
            MatrixId sender,
            Reply reply,
            @Nullable MatrixEventId thread) {
        var kind = reply.personal() ? OutboxKind.PERSONAL_MESSAGE : OutboxKind.MESSAGE;
        add(
                        reference,
                        HOST,
                        kind,
                        Scope.host(),
                        room,
                        Priority.ANSWER,
                        () -> contents.reply(reply.text(), to, sender, thread))
                .ifPresent(entry -> {
                    entry.leadsTo(recipient(Scope.host(), sender));
                    if (reply.personal()) {
                        entry.keptFor(PERSONAL_ANSWERS_STAY);
                    }
                });
    }

    private UUID recipient(Scope scope, MatrixId person) {
        return vault.index(scope, RECIPIENT, person.value());
    }

    /** Sends it not before that time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdBack(UUID reference, Instant until) {
        if (until.isAfter(clock.instant())) {
            entries.findById(reference).filter(entry -> !entry.isClaimed()).ifPresent(entry -> entry.defer(until));
        }
    }

    /** Accepts an invitation of the bot itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void join(UUID reference, RoomId room) {
        add(reference, HOST, OutboxKind.JOIN, Scope.host(), room, Priority.ANSWER, null);
    }

    /** Leaves a room, or declines to come. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(UUID reference, RoomId room, String reason) {
        add(reference, HOST, OutboxKind.LEAVE, Scope.host(), room, Priority.NOTICE, () -> reason);
    }

    @Override
    @Transactional
    public void cancel(UUID reference) {
        entries.findById(reference).filter(entry -> !entry.isClaimed()).ifPresent(entries::delete);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isWaiting(UUID reference) {
        return entries.existsById(reference);
    }

    @Override
    @Transactional(readOnly = true)
    public Duration timeFor(int more) {
        return forecast(more).atWorst();
    }

    /** How much waits to be sent. */
    @Transactional(readOnly = true)
    public long backlog() {
        return entries.count();
    }

    @Override
    @Transactional(readOnly = true)
    public Forecast forecast(int more) {
        var waiting = entries.count();
        var forecast = pace.forecast(waiting + more);
        return new Forecast(waiting, forecast.atBest(), forecast.atWorst());
    }

    private Optional<OutboxEntry> add(
            UUID reference,
            String owner,
            OutboxKind kind,
            Scope scope,
            RoomId room,
            int priority,
            @Nullable Supplier<String> content) {
        if (entries.existsById(reference)) {
            return Optional.empty();
        }
        var entry = new OutboxEntry(reference, owner, kind, scope, room, priority, clock.instant());
        if (content != null) {
            entry.fill(vault.seal(scope, OutboxEntry.binding(reference), content.get()));
        }
        wakeAfterCommit();
        return Optional.of(entries.save(entry));
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                pace.wake();
            }
        });
    }
}
