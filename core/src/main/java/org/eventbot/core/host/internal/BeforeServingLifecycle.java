package org.eventbot.core.host.internal;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.ledger.internal.Replay;
import org.eventbot.core.plugin.BeforeServing;
import org.springframework.context.SmartLifecycle;

/** Does what has to be done before webhooks are answered, messages read, shell commands run, and planned work is begun. */
@RequiredArgsConstructor
public class BeforeServingLifecycle implements SmartLifecycle {

    /** Before the web server, which starts almost last. */
    private static final int EARLY = 0;

    private final Replay replay;
    private final List<BeforeServing> others;
    private volatile boolean running;

    @Override
    public void start() {
        replay.beforeServing();
        others.forEach(BeforeServing::run);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return EARLY;
    }
}
