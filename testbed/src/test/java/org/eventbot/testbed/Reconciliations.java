package org.eventbot.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Counts how often the program read all orders of an event, as the shop wrote down who asked it for what. */
final class Reconciliations {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path requests = Path.of(Servers.value("TESTBED_SERVERS"), "pretix", "access.log");
    private final String orders;

    Reconciliations(Servers servers) {
        this.orders = " GET /api/v1/organizers/%s/events/%s/orders/?page_size=50&"
                .formatted(servers.organizer(), servers.event());
    }

    /** Waits for so many that begin from now on. */
    void await(int number) {
        // One may be on its way.
        long enough = count() + number + 1;
        Awaitility.await(number + " reconciliations")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> count() >= enough);
    }

    /** First pages: those behind them, and looks for news, name the moment that they go on from. */
    private long count() {
        try (Stream<String> lines = Files.lines(requests)) {
            return lines.filter(line -> line.contains(orders) && !line.contains("_since="))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
