package org.eventbot.core.outbox.internal;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.BotPower;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.MatrixClient;
import org.eventbot.core.matrix.internal.MatrixException;
import org.eventbot.core.matrix.internal.MatrixException.Kind;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.eventbot.core.outbox.internal.OutboxLedger.Claim;
import org.eventbot.core.room.internal.RoomView;
import org.eventbot.core.vault.Vault;
import tools.jackson.databind.JsonNode;

/** Carries one entry to the homeserver and says how that ended; waiting and trying again is the pump's business. */
@RequiredArgsConstructor
class Courier {

    private final MatrixClient matrix;
    private final RoomView rooms;
    private final Vault vault;
    private final Contents contents;
    private final SendingRights rights;
    private final Accounts accounts;
    private final boolean dryRun;

    /** The server, or the room, that may keep the sender waiting; empty when only the own server has a say. */
    Optional<String> destination(OutboxEntry entry) {
        return switch (entry.getKind()) {
            case JOIN, LEAVE -> Optional.of(entry.getRoomId());
            case INVITE ->
                Optional.of(person(contents.read(text(entry))))
                        .filter(person -> !accounts.isOwn(person))
                        .map(MatrixId::serverName);
            default -> Optional.empty();
        };
    }

    /** Whether somebody of the own homeserver is to be invited; what cannot be told now is not. */
    boolean isOwnInvitation(Claim claim) {
        try {
            return claim.entry().getKind() == OutboxKind.INVITE
                    && destination(claim.entry()).isEmpty();
        } catch (RuntimeException later) {
            return false;
        }
    }

    /** The same claim, knowing what would be to ask when it is carried; what cannot be told now is asked then. */
    Claim lookAhead(Claim next) {
        var entry = next.entry();
        try {
            return entry.getKind() == OutboxKind.INVITE && !next.mayHaveHappened() && rights.allow(entry)
                    ? next.knowing(accounts.isMissing(person(contents.read(text(entry)))))
                    : next;
        } catch (RuntimeException later) {
            return next;
        }
    }

    /** @throws MatrixException when it has to be tried again */
    Result carry(Claim claim) {
        var entry = claim.entry();
        if (!claim.mayHaveHappened() && !rights.allow(entry)) {
            return Result.of(DeliveryOutcome.PLUGIN_OFF);
        }
        return switch (entry.getKind()) {
            case MESSAGE -> post(entry, "m.room.message");
            case PERSONAL_MESSAGE ->
                isSafe(entry.room()) ? post(entry, "m.room.message") : Result.of(DeliveryOutcome.ROOM_NOT_PRIVATE);
            case REACTION -> post(entry, "m.reaction");
            case FILE -> upload(entry);
            case INVITE -> Result.of(invite(claim));
            case WITHDRAW -> Result.of(takeOut(entry, Set.of(Membership.INVITE)));
            case REMOVE -> Result.of(takeOut(entry, Set.of(Membership.INVITE, Membership.JOIN)));
            case JOIN -> Result.of(attempt(() -> matrix.join(entry.room())));
            case REDACT -> Result.of(attempt(() -> redact(entry)));
            case LEAVE -> Result.of(attempt(() -> leave(entry)));
        };
    }

    private boolean isSafe(RoomId room) {
        return rooms.isPrivate(room) && !rooms.isEncrypted(room);
    }

    private Result post(OutboxEntry entry, String type) {
        return sent(() -> matrix.send(
                entry.room(), type, contents.read(text(entry)), entry.getId().toString()));
    }

    private static Result sent(Supplier<MatrixEventId> request) {
        try {
            return new Result(DeliveryOutcome.SENT, Optional.of(request.get()));
        } catch (MatrixException failure) {
            if (isFinal(failure)) {
                return Result.of(DeliveryOutcome.NOT_ALLOWED);
            }
            throw failure;
        }
    }

    /** The edits first: while the message is there, they can be found (Matrix specification, "Event replacements"). */
    private void redact(OutboxEntry entry) {
        var message = new MatrixEventId(Objects.requireNonNull(entry.getMessageId()));
        for (var edit : matrix.edits(entry.room(), message)) {
            var transaction = StableReference.of("redact " + entry.getId(), edit.value());
            matrix.redact(entry.room(), edit, transaction.toString());
        }
        matrix.redact(entry.room(), message, entry.getId().toString());
    }

    private void leave(OutboxEntry entry) {
        matrix.leave(entry.room(), text(entry));
        matrix.forget(entry.room());
    }

    /** Tried again after a crash, an upload stays that nobody refers to; it tells nothing about anybody. */
    private Result upload(OutboxEntry entry) {
        var file = FileContents.read(text(entry));
        return sent(() -> {
            var address = matrix.upload(file.name(), file.type(), file.content());
            return matrix.send(
                    entry.room(),
                    "m.room.message",
                    FileContents.message(file, address),
                    entry.getId().toString());
        });
    }

    private DeliveryOutcome attempt(Runnable request) {
        try {
            request.run();
            return DeliveryOutcome.SENT;
        } catch (MatrixException failure) {
            if (isFinal(failure)) {
                return DeliveryOutcome.NOT_ALLOWED;
            }
            throw failure;
        }
    }

    private DeliveryOutcome invite(Claim claim) {
        var entry = claim.entry();
        var content = contents.read(text(entry));
        var person = person(content);
        if (claim.mayHaveHappened()) {
            var before = memberOutcome(entry.room(), person);
            if (before.isPresent()) {
                return before.get();
            }
            if (!rights.allow(entry)) {
                return DeliveryOutcome.PLUGIN_OFF;
            }
        }
        if (claim.isMissing().orElseGet(() -> accounts.isMissing(person))) {
            return DeliveryOutcome.NO_SUCH_ACCOUNT;
        }
        if (dryRun) {
            return DeliveryOutcome.DRY_RUN;
        }
        try {
            matrix.invite(entry.room(), person, content.path("reason").asString(""));
            return DeliveryOutcome.SENT;
        } catch (MatrixException failure) {
            if (isFinal(failure)) {
                return whyNot(entry.room(), person, failure);
            }
            throw failure;
        }
    }

    /** A kick takes an invitation back as well (Matrix specification, "Kicking users"); so look whom it would meet. */
    private DeliveryOutcome takeOut(OutboxEntry entry, Set<Membership> wanted) {
        var content = contents.read(text(entry));
        var person = person(content);
        var now = membership(entry.room(), person);
        if (now.filter(wanted::contains).isEmpty()) {
            return now.filter(Membership.JOIN::equals).isPresent()
                    ? DeliveryOutcome.ALREADY_JOINED
                    : DeliveryOutcome.NOT_THERE;
        }
        if (dryRun || !rights.allow(entry)) {
            return dryRun ? DeliveryOutcome.DRY_RUN : DeliveryOutcome.PLUGIN_OFF;
        }
        return attempt(
                () -> matrix.kick(entry.room(), person, content.path("reason").asString("")));
    }

    /** A 403 says little: the room's state says why. */
    private DeliveryOutcome whyNot(RoomId room, MatrixId person, MatrixException failure) {
        if (failure.code().equals("M_INVITE_BLOCKED")) {
            return DeliveryOutcome.INVITES_BLOCKED;
        }
        if (failure.status() == 400 || failure.status() == 413) {
            return DeliveryOutcome.ADDRESS_REFUSED;
        }
        return memberOutcome(room, person)
                .orElseGet(() -> botMayInvite(room) ? DeliveryOutcome.ADDRESS_REFUSED : DeliveryOutcome.NOT_ALLOWED);
    }

    private boolean botMayInvite(RoomId room) {
        return matrix.joinedRooms().contains(room) && rooms.botCan(BotPower.INVITE, room);
    }

    private Optional<DeliveryOutcome> memberOutcome(RoomId room, MatrixId person) {
        return membership(room, person).flatMap(Courier::already);
    }

    private Optional<Membership> membership(RoomId room, MatrixId person) {
        try {
            return matrix.membership(room, person);
        } catch (MatrixException failure) {
            if (isFinal(failure)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private static MatrixId person(JsonNode content) {
        return new MatrixId(content.path("person").asString());
    }

    private static Optional<DeliveryOutcome> already(Membership membership) {
        return switch (membership) {
            case INVITE -> Optional.of(DeliveryOutcome.ALREADY_INVITED);
            case JOIN -> Optional.of(DeliveryOutcome.ALREADY_JOINED);
            case BAN -> Optional.of(DeliveryOutcome.BANNED);
            case LEAVE, KNOCK -> Optional.empty();
        };
    }

    private static boolean isFinal(MatrixException failure) {
        return failure.kind() == Kind.REFUSED || failure.kind() == Kind.NOT_FOUND;
    }

    private String text(OutboxEntry entry) {
        var sealed = entry.getSealed();
        return sealed == null ? "" : vault.unseal(entry.scope(), OutboxEntry.binding(entry.getId()), sealed);
    }

    /** @param event the message, where one was sent */
    record Result(DeliveryOutcome outcome, Optional<MatrixEventId> event) {

        static Result of(DeliveryOutcome outcome) {
            return new Result(outcome, Optional.empty());
        }
    }
}
