package org.eventbot.core.host.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.internal.CommandInbox;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Text;
import org.eventbot.core.outbox.internal.StableReference;
import org.eventbot.core.outbox.internal.StoredOutbox;
import org.eventbot.core.room.RoomListener;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.annotation.Transactional;

/** Stores what a sync batch brought, all of it or nothing. */
@RequiredArgsConstructor
class SyncStore {

    private static final String POLITE = "I only come when an operator or a moderator of a space I serve invites me;"
            + " open a direct chat to ask me something.";
    private static final Text GREETING = Text.of(
            "Hello, I am a bot that invites people to the rooms of their events. `!help` says what I can do here, and"
                    + " `!gdpr notice` what I keep about you.");

    private static final String TOO_BIG = "I come to direct chats with one person; for a room, let an operator or a"
            + " moderator of a space I serve invite me.";

    private final CommandInbox inbox;
    private final StoredOutbox outbox;
    private final UnreadableBook unreadable;
    private final List<RoomListener> listeners;

    /** @return the commands that are new */
    @Transactional
    public List<CommandInbox.Waiting> store(Prepared prepared) {
        prepared.accepted().forEach(room -> outbox.join(reference("join", room), room));
        prepared.declined().forEach(room -> outbox.leave(reference("decline", room), room, POLITE));
        prepared.greeted().forEach(room -> outbox.post(reference("greet", room), "host", room, GREETING));
        prepared.tooBig().forEach(room -> outbox.leave(reference("leave", room), room, TOO_BIG));
        prepared.unreadable().forEach(unreadable::seen);
        for (var heard : prepared.changes()) {
            listeners.stream()
                    .filter(listener -> heard.plugins().contains(listener.plugin()))
                    .forEach(listener -> tell(listener, heard.news()));
        }
        var waiting = new ArrayList<CommandInbox.Waiting>();
        for (var command : prepared.commands()) {
            inbox.take(
                            command.room(),
                            command.message(),
                            command.said().words(),
                            command.said().byName())
                    .ifPresent(id -> waiting.add(new CommandInbox.Waiting(id, command.room())));
        }
        return waiting;
    }

    /** What is the database's fault is nobody's in particular: the batch comes again. */
    private static void tell(RoomListener listener, Consumer<RoomListener> news) {
        try {
            news.accept(listener);
        } catch (TransientDataAccessException | DataAccessResourceFailureException database) {
            throw database;
        } catch (RuntimeException | LinkageError failure) {
            throw new ListenerFailure(listener.plugin(), failure);
        }
    }

    /** The same batch twice is the same entry of the outbox. */
    private static UUID reference(String what, RoomId room) {
        return StableReference.of(what, room.value());
    }
}
