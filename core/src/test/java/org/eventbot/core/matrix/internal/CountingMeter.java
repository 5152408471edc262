package org.eventbot.core.matrix.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what it hears. */
public class CountingMeter implements EventMeter {

    private final List<String> heard = new CopyOnWriteArrayList<>();

    public List<String> heard() {
        return heard;
    }

    @Override
    public Instant sending() {
        heard.add("sending");
        return Instant.EPOCH;
    }

    @Override
    public void passed(Instant sent) {
        heard.add("passed");
    }

    @Override
    public void failed(Instant sent) {
        heard.add("failed");
    }

    @Override
    public void refused(Instant sent, Duration retryAfter) {
        heard.add("refused " + retryAfter.toMillis());
    }

    @Override
    public boolean isBusy() {
        return false;
    }
}
