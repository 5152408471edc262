package org.eventbot.testkit.pretix;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.eventbot.testkit.http.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the shop starts with: an event in four months with tickets, shirts and the question for the Matrix ID, and a
 * series of evenings.
 */
final class Seed {

    private static final List<String> EVENINGS = List.of("First evening", "Second evening", "Third evening");

    private final ShopWorld world;
    private final ShopEvent event;

    private Seed(ShopWorld world, ShopEvent event) {
        this.world = world;
        this.event = event;
    }

    static void event(ShopWorld world, String slug, String name) {
        Seed seed = new Seed(world, new ShopEvent(describe(world, slug, name)));
        seed.sell();
        seed.ask();
        world.events().put(slug, seed.event);
    }

    /** An event with three dates, of which each ticket is for one. */
    static void series(ShopWorld world, String slug, String name) {
        event(world, slug, name);
        ShopEvent event = world.events().get(slug);
        if (event != null) {
            event.json().put("has_subevents", true).putNull("date_to");
            Instant first = Times.parse(Json.text(event.json(), "date_from"));
            for (int day = 0; day < EVENINGS.size(); day++) {
                evening(world, event, EVENINGS.get(day), first.plus(Duration.ofDays(7L * day)));
            }
        }
    }

    private static void evening(ShopWorld world, ShopEvent event, String name, Instant start) {
        ObjectNode date = Json.object().put("id", world.nextId());
        date.putObject("name").put("en", name);
        date.put("event", event.slug()).put("active", true).put("is_public", true);
        date.put("date_from", Times.text(start)).put("date_to", Times.text(start.plus(Duration.ofHours(3))));
        date.put("last_modified", Times.text(world.now()));
        event.dates().add(date);
    }

    private static ObjectNode describe(ShopWorld world, String slug, String name) {
        Instant start = world.now()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofDays(120))
                .plus(Duration.ofHours(9));
        ObjectNode json = Json.object();
        json.putObject("name").put("en", name);
        json.put("slug", slug).put("live", true).put("testmode", false).put("currency", "EUR");
        json.put("date_from", Times.text(start)).put("date_to", Times.text(start.plus(Duration.ofDays(2))));
        json.putNull("date_admission")
                .put("is_public", true)
                .putNull("presale_start")
                .putNull("presale_end");
        json.putNull("location").put("has_subevents", false).putObject("meta_data");
        json.set("plugins", Json.of(List.of("pretix.plugins.manualpayment")));
        json.put("timezone", "Europe/Berlin");
        return json;
    }

    private void sell() {
        item("Ticket", "60.00");
        ArrayNode variations = (ArrayNode) item("Community ticket", "0.00").path("variations");
        for (String value : List.of("Full conference", "Online only")) {
            ObjectNode variation = variations.addObject().put("id", world.nextId());
            variation.set("value", Json.of(Map.of("en", value)));
            variation.put("active", true).put("default_price", "0.00");
        }
        item("T-shirt", "20.00");
    }

    private ObjectNode item(String name, String price) {
        ObjectNode item = Json.object().put("id", world.nextId());
        item.putObject("name").put("en", name);
        item.put("default_price", price).put("active", true).put("admission", !name.equals("T-shirt"));
        item.putArray("variations");
        event.items().add(item);
        return item;
    }

    private void ask() {
        question("matrix", "S", "Your Matrix ID", 0);
        question("fas", "S", "Your FAS account", 1);
        question("matrix-consent", "B", "Invite me to the event's Matrix rooms", 2);
    }

    private void question(String identifier, String type, String text, int position) {
        ObjectNode question = Json.object().put("id", world.nextId());
        question.putObject("question").put("en", text);
        question.put("type", type)
                .put("required", false)
                .put("position", position)
                .put("identifier", identifier)
                .put("ask_during_checkin", false)
                .put("hidden", false);
        question.putObject("help_text").put("en", "Such as @name:example.org.");
        ArrayNode items = question.putArray("items");
        event.items().stream()
                .filter(item -> item.path("admission").asBoolean(false))
                .forEach(item -> items.add(item.path("id").asInt()));
        question.putArray("options");
        event.questions().add(question);
    }
}
