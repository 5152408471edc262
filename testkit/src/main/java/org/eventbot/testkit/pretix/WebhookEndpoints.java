package org.eventbot.testkit.pretix;

import java.util.List;
import org.eventbot.testkit.http.Answer;
import org.eventbot.testkit.http.Call;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.Routes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Webhooks over REST (pretix, "Webhooks"). The address is shown with the secret in it, to all who may list them. */
final class WebhookEndpoints {

    private static final String WEBHOOKS = "/api/v1/organizers/{}/webhooks/";

    private final ShopWorld world;

    WebhookEndpoints(ShopWorld world) {
        this.world = world;
    }

    void addTo(Routes routes) {
        routes.on("GET", WEBHOOKS, this::list)
                .on("POST", WEBHOOKS, this::create)
                .on("GET", WEBHOOKS + "{}/", call -> Answer.ok(find(call).json()))
                .on("PATCH", WEBHOOKS + "{}/", this::change)
                .on("DELETE", WEBHOOKS + "{}/", this::disable);
    }

    private void requireRight(Call call) {
        if (!world.ofOrganizer(call).settings()) {
            throw ShopRefusals.noPermission();
        }
    }

    private Answer list(Call call) {
        requireRight(call);
        List<ObjectNode> all =
                world.webhooks().all().stream().map(Webhook::json).toList();
        return Pages.of(call, all, one -> one);
    }

    private Answer create(Call call) {
        requireRight(call);
        JsonNode wish = Bodies.of(call);
        refuseBad(wish);
        ObjectNode json = Json.object().put("id", world.nextId());
        json.put("enabled", wish.path("enabled").asBoolean(true));
        json.put("target_url", Json.text(wish, "target_url"));
        json.put("all_events", wish.path("all_events").asBoolean(false));
        json.set("limit_events", wish.has("limit_events") ? wish.path("limit_events") : json.arrayNode());
        json.set("action_types", wish.path("action_types"));
        json.set("comment", wish.has("comment") ? wish.path("comment") : json.nullNode());
        world.webhooks().add(new Webhook(json));
        return Answer.json(201, json.deepCopy());
    }

    private void refuseBad(JsonNode wish) {
        if (wish.path("all_events").asBoolean(false)
                && !wish.path("limit_events").isEmpty()) {
            throw ShopRefusals.field("non_field_errors", "You can set either limit_events or all_events.");
        }
        if (!Json.text(wish, "target_url").startsWith("http")) {
            throw ShopRefusals.field("target_url", "Enter a valid URL.");
        }
        for (JsonNode event : wish.path("limit_events")) {
            if (!world.events().containsKey(event.asString(""))) {
                throw ShopRefusals.field(
                        "limit_events", "Object with slug=%s does not exist.".formatted(event.asString("")));
            }
        }
        for (JsonNode action : wish.path("action_types")) {
            if (!WebhookActions.known(action.asString(""))) {
                throw ShopRefusals.field("action_types", "Invalid action type \"%s\".".formatted(action.asString("")));
            }
        }
    }

    private Webhook find(Call call) {
        requireRight(call);
        return world.webhooks().find(call.argument(1)).orElseThrow(() -> ShopRefusals.notFound("WebHook"));
    }

    private Answer change(Call call) {
        Webhook hook = find(call);
        JsonNode wish = Bodies.of(call);
        refuseBad(hook.json().setAll((ObjectNode) wish));
        hook.change((ObjectNode) wish);
        return Answer.ok(hook.json());
    }

    /** Deleting only switches off. */
    private Answer disable(Call call) {
        find(call).disable();
        return Answer.empty(204);
    }
}
