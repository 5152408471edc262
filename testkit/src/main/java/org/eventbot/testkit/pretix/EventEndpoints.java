package org.eventbot.testkit.pretix;

import java.util.List;
import org.eventbot.testkit.http.Answer;
import org.eventbot.testkit.http.Call;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.Routes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The organizer, its events and what is sold and asked there. */
final class EventEndpoints {

    private static final String EVENTS = "/api/v1/organizers/{}/events/";
    private static final String EVENT = EVENTS + "{}/";

    private final ShopWorld world;

    EventEndpoints(ShopWorld world) {
        this.world = world;
    }

    void addTo(Routes routes) {
        routes.on("GET", "/api/v1/version", this::version)
                .on("GET", "/api/v1/organizers/", this::organizers)
                .on("GET", "/api/v1/organizers/{}/", this::organizer)
                .on("GET", EVENTS, this::events)
                .on("GET", EVENT, call -> Answer.ok(shown(world.readable(call), call)))
                .on("PATCH", EVENT, this::change)
                .on(
                        "GET",
                        EVENT + "items/",
                        call -> Pages.of(call, world.readable(call).items(), this::copy))
                .on("PATCH", EVENT + "items/{}/", this::changeItem)
                .on("GET", EVENT + "vouchers/", this::vouchers)
                .on("GET", "/api/v1/organizers/{}/teams/", this::administrative)
                .on("GET", "/api/v1/organizers/{}/customers/", this::administrative)
                .on("GET", EVENT + "questions/", this::questions)
                .on("DELETE", EVENT + "questions/{}/", this::deleteQuestion)
                .on("PATCH", EVENT + "questions/{}/", this::changeQuestion)
                .on("GET", EVENT + "subevents/", this::subevents);
    }

    private JsonNode copy(ObjectNode json) {
        return json.deepCopy();
    }

    private Answer version(Call call) {
        world.grant(call);
        return Answer.ok(Json.object().put("pretix", "2026.8.0"));
    }

    private Answer organizers(Call call) {
        world.grant(call);
        return Pages.of(call, List.of(organizer()), this::copy);
    }

    private Answer organizer(Call call) {
        world.ofOrganizer(call);
        return Answer.ok(organizer());
    }

    private static ObjectNode organizer() {
        return Json.object().put("name", "Testbed").put("slug", ShopWorld.ORGANIZER);
    }

    private Answer events(Call call) {
        Grant grant = world.ofOrganizer(call);
        List<ShopEvent> visible = world.events().values().stream()
                .filter(event -> grant.reads(event.slug()))
                .toList();
        return Pages.of(call, visible, event -> shown(event, call));
    }

    /** Where buyers find it: below the address at which the shop was asked, unless it has a domain of its own. */
    private static ObjectNode shown(ShopEvent event, Call call) {
        ObjectNode json = event.json().deepCopy();
        if (!json.has("public_url")) {
            json.put(
                    "public_url", "http://%s/%s/%s/".formatted(call.header("host"), ShopWorld.ORGANIZER, event.slug()));
        }
        return json;
    }

    /** What the double has none of, but not everybody may look. */
    private Answer administrative(Call call) {
        if (!world.ofOrganizer(call).full()) {
            throw ShopRefusals.noPermission();
        }
        return Pages.of(call, List.of(), this::copy);
    }

    private Answer vouchers(Call call) {
        world.writable(call);
        return Pages.of(call, List.of(), this::copy);
    }

    private Answer changeItem(Call call) {
        ShopEvent event = world.writable(call);
        ObjectNode item = numbered(event.items(), call.argument(2), "Item");
        Bodies.of(call).properties().forEach(field -> item.set(field.getKey(), field.getValue()));
        return Answer.ok(item.deepCopy());
    }

    private static ObjectNode numbered(List<ObjectNode> all, String number, String kind) {
        return all.stream()
                .filter(one -> Integer.toString(one.path("id").asInt()).equals(number))
                .findFirst()
                .orElseThrow(() -> ShopRefusals.notFound(kind));
    }

    private Answer change(Call call) {
        ShopEvent event = world.writable(call);
        JsonNode before = event.json().deepCopy();
        Bodies.of(call).properties().forEach(field -> event.json().set(field.getKey(), normal(field.getValue())));
        logLive(event, before);
        if (!withoutLive(before).equals(withoutLive(event.json()))) {
            world.log(event, "pretix.event.changed");
        }
        return Answer.ok(event.json().deepCopy());
    }

    private void logLive(ShopEvent event, JsonNode before) {
        boolean was = before.path("live").asBoolean(false);
        boolean is = event.json().path("live").asBoolean(false);
        if (was != is) {
            world.log(event, is ? "pretix.event.live.activated" : "pretix.event.live.deactivated");
        }
    }

    private static JsonNode withoutLive(JsonNode event) {
        ObjectNode rest = (ObjectNode) event.deepCopy();
        rest.remove("live");
        return rest;
    }

    /** Whatever offset a time is sent with, it comes back in UTC. */
    private static JsonNode normal(JsonNode value) {
        boolean time = value.isString() && value.stringValue().matches("\\d{4}-\\d\\d-\\d\\dT.*");
        return time ? Json.of(Times.text(Times.parse(value.stringValue()))) : value;
    }

    private Answer questions(Call call) {
        String identifier = call.query("identifier", "");
        List<ObjectNode> found = world.readable(call).questions().stream()
                .filter(question -> identifier.isEmpty()
                        || Json.text(question, "identifier").equals(identifier))
                .toList();
        return Pages.of(call, found, this::copy);
    }

    /** Nobody is told: no webhook exists for questions. */
    private Answer changeQuestion(Call call) {
        ShopEvent event = world.writable(call);
        ObjectNode question = numbered(event.questions(), call.argument(2), "Question");
        Bodies.of(call).properties().forEach(field -> question.set(field.getKey(), field.getValue()));
        String identifier = Json.text(question, "identifier");
        event.orders().values().forEach(order -> rename(order, question.path("id"), identifier));
        return Answer.ok(question.deepCopy());
    }

    private static void rename(ShopOrder order, JsonNode question, String identifier) {
        for (ObjectNode position : order.positions()) {
            for (JsonNode answer : position.path("answers")) {
                if (answer.path("question").equals(question)) {
                    ((ObjectNode) answer).put("question_identifier", identifier);
                }
            }
        }
    }

    /** Takes all its answers away, and nobody is told. */
    private Answer deleteQuestion(Call call) {
        ShopEvent event = world.writable(call);
        ObjectNode question = numbered(event.questions(), call.argument(2), "Question");
        event.questions().remove(question);
        event.orders().values().stream()
                .flatMap(order -> order.positions().stream())
                .forEach(position -> ((ArrayNode) position.path("answers"))
                        .removeIf(answer -> answer.path("question").equals(question.path("id"))));
        return Answer.empty(204);
    }

    private Answer subevents(Call call) {
        return Pages.of(call, world.readable(call).dates(), this::copy);
    }
}
