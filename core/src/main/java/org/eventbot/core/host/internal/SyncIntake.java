package org.eventbot.core.host.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.command.internal.CommandInbox;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.MatrixException;
import org.eventbot.core.matrix.internal.SyncBatch;
import org.eventbot.core.matrix.internal.SyncListener;
import org.eventbot.core.plugin.internal.Failures;
import org.eventbot.core.room.internal.RoomStates;

/** Takes in a sync batch: understand it, store it, and only after the commit begin to work on it. */
@Slf4j
@RequiredArgsConstructor
class SyncIntake implements SyncListener {

    /** How often a batch may fail before it is taken room by room; the homeserver gets more time to recover. */
    private static final int PATIENCE = 5;

    private static final int PATIENCE_WITH_HOMESERVER = 10;

    private final RoomStates states;
    private final Preparation preparation;
    private final SyncStore store;
    private final BiConsumer<UUID, RoomId> runner;

    private int failures;

    @Override
    public void onSync(SyncBatch batch) {
        states.hear(batch);
        try {
            take(batch);
        } catch (RuntimeException failure) {
            failures++;
            if (failures < (failure instanceof MatrixException ? PATIENCE_WITH_HOMESERVER : PATIENCE)) {
                throw failure;
            }
            takeApart(batch, failure);
        }
        failures = 0;
    }

    private void take(SyncBatch batch) {
        store(preparation.prepare(batch)).forEach(command -> runner.accept(command.id(), command.room()));
    }

    /** A plugin that fails to hear hears nothing of this batch; it must keep the others from nothing. */
    private List<CommandInbox.Waiting> store(Prepared prepared) {
        try {
            return store.store(prepared);
        } catch (ListenerFailure failure) {
            log.error(
                    "Plugin {} failed to hear what happened in rooms, and will not hear of it: {}",
                    failure.plugin(),
                    Failures.describe(failure));
            return store(prepared.without(failure.plugin()));
        }
    }

    /**
     * What one room says must not make the bot deaf for all others. When nothing at all can be taken it is hardly the
     * rooms' fault, and the batch comes again.
     */
    private void takeApart(SyncBatch batch, RuntimeException failure) {
        var pieces = pieces(batch);
        var refused = pieces.stream().filter(piece -> !isTaken(piece)).count();
        if (refused == pieces.size()) {
            throw failure;
        }
    }

    private boolean isTaken(SyncBatch piece) {
        try {
            take(piece);
            return true;
        } catch (RuntimeException failure) {
            log.error("The news of a room cannot be taken: {}", Failures.describe(failure));
            return false;
        }
    }

    private static List<SyncBatch> pieces(SyncBatch batch) {
        var pieces = new ArrayList<SyncBatch>();
        batch.joined().forEach(room -> pieces.add(new SyncBatch(batch.first(), List.of(room), List.of(), List.of())));
        batch.invitations()
                .forEach(one -> pieces.add(new SyncBatch(batch.first(), List.of(), List.of(one), List.of())));
        return pieces;
    }
}
