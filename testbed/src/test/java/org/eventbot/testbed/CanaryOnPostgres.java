package org.eventbot.testbed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Run by {@code testbed/canary} only. */
class CanaryOnPostgres {

    @Test
    void leavesNothingOfAnybody() throws IOException {
        Path home = Canary.home("canary-postgres");
        Files.createDirectories(home);
        CanaryVerdict.of("canary-postgres", new ServedCanary(home), home);
    }
}
