package org.eventbot.bench;

import java.util.Map;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.JsonClient;
import org.eventbot.testkit.matrix.MatrixUser;

/** The least that an invitation takes: one request, and the next one after its answer. */
record BareInviter(MatrixUser inviter, String room, String reason) {

    void invite(String person) {
        inviter.api()
                .call(
                        "POST",
                        JsonClient.path("/_matrix/client/v3/rooms/%s/invite", room),
                        Json.of(Map.of("user_id", person, "reason", reason)));
    }
}
