package org.eventbot.testkit.matrix;

import java.util.Map;
import org.eventbot.testkit.http.Answer;
import org.eventbot.testkit.http.Call;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.RefusalException;

/** Knows who asks, by access token (client-server API, "Using access tokens"). */
final class Authentication {

    private static final String BEARER = "Bearer ";

    private final World world;

    Authentication(World world) {
        this.world = world;
    }

    Session session(Call call) {
        String header = call.header("authorization");
        if (!header.startsWith(BEARER)) {
            throw Refusals.of(401, "M_MISSING_TOKEN", "Missing access token");
        }
        Session session = world.sessions().get(header.substring(BEARER.length()));
        if (session == null) {
            throw unknown();
        }
        return session;
    }

    Account account(Call call) {
        return session(call).account();
    }

    Session open(Account account, String device) {
        String id = device.isEmpty() ? world.randomId().substring(0, 10) : device;
        Session session = new Session(account, id, "syt_" + world.randomId());
        world.sessions().put(session.token(), session);
        return session;
    }

    private static RefusalException unknown() {
        return new RefusalException(Answer.json(
                401,
                Json.object(Map.of(
                        "errcode", "M_UNKNOWN_TOKEN",
                        "error", "Invalid access token passed.",
                        "soft_logout", false))));
    }
}
