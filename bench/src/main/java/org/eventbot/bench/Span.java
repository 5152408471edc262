package org.eventbot.bench;

import java.util.Collection;
import java.util.HashSet;
import java.util.LongSummaryStatistics;
import java.util.Set;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.JsonClient;
import org.eventbot.testkit.matrix.MatrixUser;
import tools.jackson.databind.JsonNode;

/**
 * From the first to the last invitation of a series, by the homeserver's own clock.
 *
 * @param steps how many followed the first one
 */
record Span(int steps, long firstMs, long lastMs) {

    /** @param people all of whom must have been invited once */
    static Span of(MatrixUser watcher, String room, String inviter, Collection<String> people) {
        Set<String> wanted = new HashSet<>(people);
        LongSummaryStatistics times = new LongSummaryStatistics();
        String path = JsonClient.path("/_matrix/client/v3/rooms/%s/members", room);
        for (JsonNode event : watcher.api().get(path).path("chunk")) {
            if (Json.text(event, "sender").equals(inviter) && wanted.contains(Json.text(event, "state_key"))) {
                times.accept(event.path("origin_server_ts").asLong());
            }
        }
        if (times.getCount() != people.size()) {
            throw new IllegalStateException(
                    "Expected %d invitations in the room, found %d.".formatted(people.size(), times.getCount()));
        }
        return new Span(people.size() - 1, times.getMin(), times.getMax());
    }

    double seconds() {
        return (lastMs - firstMs) / 1000.0;
    }
}
