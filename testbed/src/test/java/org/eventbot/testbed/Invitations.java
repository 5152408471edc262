package org.eventbot.testbed;

import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.JsonClient;
import tools.jackson.databind.JsonNode;

/** Who was invited to the conference, as the homeserver knows it and not as the bot says. */
record Invitations(Cast cast, Places places) {

    private static final String MEMBERS_ONLY =
            URLEncoder.encode("{\"types\": [\"m.room.member\"]}", StandardCharsets.UTF_8);

    /** Everybody but those who run things, whatever became of the invitation. */
    Set<String> invited() {
        return cast.operator().members(places.conference()).keySet().stream()
                .filter(member -> !cast.contains(member))
                .collect(Collectors.toSet());
    }

    /** Of these, those whose membership is that now. */
    Set<String> withMembership(String membership) {
        return cast.operator().members(places.conference()).entrySet().stream()
                .filter(member -> member.getValue().equals(membership) && !cast.contains(member.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Waits for all of them. Whether there are others too is for the caller to ask, once the bot is done. */
    void awaitInvited(Set<String> people, Duration limit) {
        await("all invitations in the room's state")
                .atMost(limit)
                .pollInterval(Duration.ofMillis(100))
                .until(this::invited, invited -> invited.containsAll(people));
    }

    /** How many invitations each person ever got from the bot, from the room's whole history. */
    Map<String, Integer> history() {
        Map<String, Integer> history = new TreeMap<>();
        String path = JsonClient.path("/_matrix/client/v3/rooms/%s/messages", places.conference())
                + "?dir=f&limit=500&filter=" + MEMBERS_ONLY;
        String from = "";
        do {
            JsonNode page = cast.operator().api().get(path + from);
            page.path("chunk").forEach(event -> count(event, history));
            String end = Json.text(page, "end");
            from = end.isEmpty() ? "" : "&from=" + URLEncoder.encode(end, StandardCharsets.UTF_8);
        } while (!from.isEmpty());
        return history;
    }

    private void count(JsonNode event, Map<String, Integer> history) {
        boolean byBot = Json.text(event, "sender").equals(cast.bot().id());
        if (byBot && Json.text(event.path("content"), "membership").equals("invite")) {
            history.merge(Json.text(event, "state_key"), 1, Integer::sum);
        }
    }
}
