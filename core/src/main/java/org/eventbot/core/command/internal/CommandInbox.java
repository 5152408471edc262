package org.eventbot.core.command.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.RoomEvent;
import org.eventbot.core.outbox.internal.StableReference;
import org.eventbot.core.outbox.internal.StoredOutbox;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps commands from the moment they are read until they are answered, each message once. */
@RequiredArgsConstructor
public class CommandInbox {

    /** The label of a sender's blind index, as the host declares it. */
    private static final String SENDER = "core.sender";

    private static final Duration KEPT = Duration.ofDays(7);

    private final StoredCommands commands;
    private final Vault vault;
    private final JsonMapper json;
    private final StoredOutbox outbox;
    private final Clock clock;

    /** Stores a command in the transaction of its sync batch. Empty when it is known already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> take(RoomId room, RoomEvent message, String typed, boolean byName) {
        if (commands.existsByEventId(message.id())) {
            return Optional.empty();
        }
        var id = UUID.randomUUID();
        var content = json.createObjectNode()
                .put("sender", message.sender())
                .put("typed", typed)
                .put("byName", byName);
        thread(message).ifPresent(root -> content.put("thread", root));
        var sealed = vault.seal(Scope.host(), StoredCommand.binding(id), json.writeValueAsString(content));
        var sender = vault.index(Scope.host(), SENDER, message.sender());
        commands.save(new StoredCommand(
                id, new MatrixEventId(message.id()), room, sealed, sender, message.at(), clock.instant()));
        return Optional.of(id);
    }

    /** What waits since before the program was started. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return commands.findByAnsweredAtIsNullOrderByReceivedAtAsc().stream()
                .map(command -> new Waiting(command.getId(), command.room()))
                .toList();
    }

    /** A message is answered once for as long as its row is kept. */
    @Transactional
    public void forgetAnswered() {
        commands.deleteByAnsweredAtLessThan(clock.instant().minus(KEPT));
    }

    @Transactional(readOnly = true)
    public Optional<TypedCommand> open(UUID id) {
        return commands.findById(id).filter(command -> !command.isAnswered()).flatMap(this::open);
    }

    private Optional<TypedCommand> open(StoredCommand command) {
        var sealed = command.getSealed();
        if (sealed == null) {
            return Optional.empty();
        }
        var content = json.readTree(vault.unseal(Scope.host(), StoredCommand.binding(command.getId()), sealed));
        var sender = new MatrixId(content.path("sender").asString());
        var call = new CommandCall(sender, command.room(), command.event(), command.getSentAt(), false);
        var thread = content.path("thread").asString("");
        return Optional.of(new TypedCommand(
                call,
                content.path("typed").asString(),
                content.path("byName").asBoolean(false),
                thread.isEmpty() ? null : new MatrixEventId(thread)));
    }

    /** The beginning of the thread that a message is in (Matrix specification, "Threading"). */
    private static Optional<String> thread(RoomEvent message) {
        var relation = message.content().path("m.relates_to");
        return Optional.of(relation.path("event_id").asString(""))
                .filter(root -> "m.thread".equals(relation.path("rel_type").asString("")))
                .filter(root -> MatrixEventId.parse(root).isPresent());
    }

    /** Marks the command as done and puts its answer into the outbox, both or neither. No answer means silence. */
    @Transactional
    public void answer(UUID id, CommandCall call, @Nullable Answer answer) {
        commands.findById(id).filter(command -> !command.isAnswered()).ifPresent(command -> {
            command.answered(clock.instant());
            if (answer != null) {
                outbox.reply(id, call.room(), call.event(), call.sender(), answer.reply(), answer.thread());
                outbox.holdBack(id, command.getReceivedAt().plus(answer.reply().after()));
                var aside = answer.aside();
                if (aside != null) {
                    outbox.postPersonalFor(
                            StableReference.of("aside", id.toString()),
                            CommandWord.HOST,
                            Scope.host(),
                            aside.chat(),
                            aside.text(),
                            StoredOutbox.PERSONAL_ANSWERS_STAY);
                }
            }
        });
    }

    /** A command in its room. */
    public record Waiting(UUID id, RoomId room) {}
}
