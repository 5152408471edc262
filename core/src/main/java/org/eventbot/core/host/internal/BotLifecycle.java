package org.eventbot.core.host.internal;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.command.internal.CommandCleanup;
import org.eventbot.core.command.internal.CommandRunner;
import org.eventbot.core.job.Jobs;
import org.eventbot.core.ledger.internal.Replay;
import org.eventbot.core.matrix.internal.MatrixClient;
import org.eventbot.core.matrix.internal.SyncListener;
import org.eventbot.core.outbox.internal.OutboxPump;
import org.eventbot.core.outbox.internal.RedactionJob;
import org.eventbot.core.plugin.internal.PluginSwitches;
import org.eventbot.core.room.internal.Agreements;
import org.springframework.context.SmartLifecycle;

/** Begins to work when everything is there, and ends in the opposite order. */
@Slf4j
@RequiredArgsConstructor
class BotLifecycle implements SmartLifecycle {

    /** Less than those who stop programs have. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final Duration LOOK_AT_LEDGER = Duration.ofMinutes(10);

    private static final UUID HOST = new UUID(0, 0);

    private final MatrixClient matrix;
    private final SyncListener intake;
    private final CommandRunner runner;
    private final OutboxPump pump;
    private final PluginSwitches switches;
    private final Agreements agreements;
    private final Jobs jobs;
    private volatile boolean running;

    @Override
    public void start() {
        switches.load();
        agreements.load();
        jobs.every(CommandCleanup.NAME, HOST, Duration.ofHours(6));
        jobs.every(Replay.NAME, HOST, LOOK_AT_LEDGER);
        jobs.every(RedactionJob.NAME, HOST, RedactionJob.PERIOD);
        pump.start();
        runner.start();
        matrix.start(intake);
        running = true;
        log.info("eventbot is ready");
    }

    @Override
    public void stop() {
        running = false;
        // Each may wait for a server that hangs, so none waits for the others.
        var ending = Stream.of(inBackground(matrix::stop), inBackground(runner::stop), inBackground(pump::stop))
                .toList();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (var thread : ending) {
                thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread inBackground(Runnable stop) {
        var thread = new Thread(stop, "stop");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
