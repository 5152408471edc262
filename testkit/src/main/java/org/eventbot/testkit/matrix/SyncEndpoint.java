package org.eventbot.testkit.matrix;

import java.util.concurrent.TimeUnit;
import org.eventbot.testkit.http.Answer;
import org.eventbot.testkit.http.Call;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.Routes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The sync loop's other side: answers at once when there is news, else waits for some (client-server API, "Syncing"). */
final class SyncEndpoint {

    private static final long LONGEST_WAIT_MILLIS = 60_000;

    private final World world;
    private final Access access;

    SyncEndpoint(World world, Access access) {
        this.world = world;
        this.access = access;
    }

    void addTo(Routes routes) {
        routes.on("GET", "/_matrix/client/v3/sync", this::sync);
    }

    private Answer sync(Call call) {
        Account account = access.session(call).account();
        SyncFilter filter = new SyncFilter(filter(account, call.query("filter", "")));
        String since = call.query("since", "");
        if (since.isEmpty()) {
            return Answer.ok(new SyncAnswer(world, account, filter, 0, true).json());
        }
        long wait = Math.min(Numbers.of(call.query("timeout", "0"), 0), LONGEST_WAIT_MILLIS);
        return Answer.ok(awaitNews(account, filter, Numbers.ofToken(since), wait));
    }

    private static JsonNode filter(Account account, String parameter) {
        if (parameter.isEmpty()) {
            return Json.object();
        }
        if (parameter.startsWith("{")) {
            JsonNode inline = Json.lenient(parameter);
            if (inline.isMissingNode()) {
                throw Refusals.of(400, "M_NOT_JSON", "Invalid filter JSON");
            }
            return inline;
        }
        @Nullable JsonNode stored = account.filter(parameter);
        if (stored == null) {
            throw Refusals.invalid("No such filter");
        }
        return stored;
    }

    private JsonNode awaitNews(Account account, SyncFilter filter, long since, long waitMillis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMillis);
        SyncAnswer answer = new SyncAnswer(world, account, filter, since, false);
        long left = waitMillis;
        while (!answer.hasNews() && left > 0) {
            if (!waited(left)) {
                break;
            }
            answer = new SyncAnswer(world, account, filter, since, false);
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
        return answer.json();
    }

    /** Gives the monitor away until something happens; false when the double is being closed. */
    private boolean waited(long millis) {
        try {
            world.wait(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
