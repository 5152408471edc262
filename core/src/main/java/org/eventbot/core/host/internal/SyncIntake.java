package org.eventbot.core.host.internal;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.internal.CommandRunner;
import org.eventbot.core.matrix.internal.SyncBatch;
import org.eventbot.core.matrix.internal.SyncListener;
import org.eventbot.core.room.internal.RoomStates;

/** Takes in a sync batch: understand it, store it, and only after the commit begin to work on it. */
@RequiredArgsConstructor
class SyncIntake implements SyncListener {

    private final RoomStates states;
    private final Preparation preparation;
    private final SyncStore store;
    private final CommandRunner runner;

    @Override
    public void onSync(SyncBatch batch) {
        states.hear(batch);
        var prepared = preparation.prepare(batch);
        store.store(prepared).forEach(command -> runner.submit(command.id(), command.room()));
    }
}
