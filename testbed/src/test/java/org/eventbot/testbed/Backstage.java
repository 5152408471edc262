package org.eventbot.testbed;

import static org.eventbot.testkit.http.JsonClient.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.JsonClient;
import tools.jackson.databind.JsonNode;

/** What whoever administers the shop does: new events, and what the bot's token may see. */
final class Backstage {

    private final Servers servers;
    private final JsonClient api;
    private final String base;

    Backstage(Servers servers) {
        this.servers = servers;
        this.api = new JsonClient(servers.pretix(), "Token " + servers.shopToken());
        this.base = path("/api/v1/organizers/%s/", servers.organizer());
    }

    /** A copy of the seeded event, without its orders, that the bot may read. */
    Servers openEvent(String name) {
        String slug = "e" + Tokens.word();
        Map<String, ?> event = Map.of(
                "name",
                Map.of("en", name),
                "slug",
                slug,
                "currency",
                "EUR",
                "date_from",
                "2030-05-01T09:00:00Z",
                "date_to",
                "2030-05-02T18:00:00Z",
                "is_public",
                true);
        api.call("POST", base + path("events/%s/clone/", servers.event()), Json.of(event));
        api.call("PATCH", base + path("events/%s/", slug), Json.of(Map.of("live", true)));
        letBotRead(slug);
        return servers.forEvent(slug, name);
    }

    void letBotRead(String slug) {
        changeBotsEvents(events -> events.add(slug));
    }

    /** Takes the right away, for that event only. */
    void keepBotFrom(String slug) {
        changeBotsEvents(events -> events.remove(slug));
    }

    /** Another token with the bot's rights. */
    JsonNode newBotToken() {
        return api.call("POST", botsTeam() + "tokens/", Json.of(Map.of("name", Tokens.word())));
    }

    void revoke(JsonNode token) {
        api.call("DELETE", botsTeam() + "tokens/" + token.path("id").asInt() + "/", null);
    }

    // The shop takes the whole list only, and several classes change it.
    private void changeBotsEvents(Consumer<List<String>> change) {
        synchronized (Backstage.class) {
            List<String> events = new ArrayList<>();
            api.get(botsTeam()).path("limit_events").forEach(slug -> events.add(slug.stringValue()));
            change.accept(events);
            api.call("PATCH", botsTeam(), Json.of(Map.of("limit_events", events)));
        }
    }

    private String botsTeam() {
        for (JsonNode team : api.get(base + "teams/").path("results")) {
            if (Json.text(team, "name").equals("bot")) {
                return base + "teams/" + team.path("id").asInt() + "/";
            }
        }
        throw new IllegalStateException(
                "Expected a team \"bot\" in the shop, found none. Seed it with testbed/pretix.");
    }
}
