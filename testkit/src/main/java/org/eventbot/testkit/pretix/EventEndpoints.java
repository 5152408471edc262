package org.eventbot.testkit.pretix;

import java.util.List;
import org.eventbot.testkit.http.Answer;
import org.eventbot.testkit.http.Call;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.Routes;
import tools.jackson.databind.JsonNode;
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
                .on("GET", EVENT, call -> Answer.ok(world.readable(call).json().deepCopy()))
                .on("PATCH", EVENT, this::change)
                .on(
                        "GET",
                        EVENT + "items/",
                        call -> Pages.of(call, world.readable(call).items(), this::copy))
                .on("GET", EVENT + "questions/", this::questions)
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
        List<ObjectNode> visible = world.events().values().stream()
                .filter(event -> grant.reads(event.slug()))
                .map(ShopEvent::json)
                .toList();
        return Pages.of(call, visible, this::copy);
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
        ObjectNode question = event.questions().stream()
                .filter(one -> Integer.toString(one.path("id").asInt()).equals(call.argument(2)))
                .findFirst()
                .orElseThrow(() -> ShopRefusals.notFound("Question"));
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

    private Answer subevents(Call call) {
        world.readable(call);
        return Pages.of(call, List.of(), this::copy);
    }
}
