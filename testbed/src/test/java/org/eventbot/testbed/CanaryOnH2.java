package org.eventbot.testbed;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Run by {@code testbed/canary} only: it waits for the homeserver to forget what the bot deleted. */
class CanaryOnH2 {

    @Test
    void leavesNothingOfAnybody() throws IOException {
        Path home = Canary.home("canary-h2");
        CanaryVerdict.of("canary-h2", new EmbeddedCanary(home), home);
    }
}
