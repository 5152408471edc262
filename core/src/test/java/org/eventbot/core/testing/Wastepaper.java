package org.eventbot.core.testing;

import java.time.Instant;
import java.util.Optional;
import org.eventbot.core.privacy.Compaction;
import org.jspecify.annotations.Nullable;

/** Remembers that somebody asked. */
public class Wastepaper implements Compaction {

    private @Nullable Instant since;

    @Override
    public void request() {
        since = Instant.EPOCH;
    }

    @Override
    public Optional<Instant> dueSince() {
        return Optional.ofNullable(since);
    }
}
