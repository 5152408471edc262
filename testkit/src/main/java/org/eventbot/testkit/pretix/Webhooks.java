package org.eventbot.testkit.pretix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** All webhooks of the organizer, and the log that feeds them. */
final class Webhooks {

    private final Map<Integer, Webhook> hooks = new LinkedHashMap<>();
    private final WebhookPost post;
    private int lastNotification;

    Webhooks(WebhookPost post) {
        this.post = post;
    }

    void add(Webhook hook) {
        hooks.put(hook.id(), hook);
    }

    List<Webhook> all() {
        return new ArrayList<>(hooks.values());
    }

    Optional<Webhook> find(String id) {
        return hooks.values().stream()
                .filter(hook -> Integer.toString(hook.id()).equals(id))
                .findFirst();
    }

    void notify(ObjectNode about, String action, String event) {
        lastNotification++;
        ObjectNode body = about.objectNode().put("notification_id", lastNotification);
        body.setAll(about);
        body.put("action", action);
        hooks.values().stream().filter(hook -> hook.wants(action, event)).forEach(hook -> post.send(hook, body));
    }
}
