package org.eventbot.pretix;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.EventKey;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.webhook.Webhook;
import org.eventbot.core.webhook.WebhookAnswer;
import org.eventbot.core.webhook.WebhookCall;

/** Takes the shop's calls, below the id of the grant they belong to. */
@RequiredArgsConstructor
final class PretixWebhook implements Webhook {

    private static final Pattern GRANT = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/?");

    private final GrantBook grants;
    private final WebhookSecret secret;
    private final EventRegistry events;
    private final NotificationInbox inbox;

    @Override
    public String plugin() {
        return PretixPlugin.ID;
    }

    /** After GONE pretix switches its webhook off by itself. */
    @Override
    public Optional<WebhookAnswer> turnsAway(WebhookCall call) {
        return turnsAway(call, grant(call.path()));
    }

    @Override
    public WebhookAnswer receive(WebhookCall call) {
        Optional<Grant> grant = grant(call.path());
        return turnsAway(call, grant).orElseGet(() -> take(call, grant.orElseThrow()));
    }

    private Optional<WebhookAnswer> turnsAway(WebhookCall call, Optional<Grant> grant) {
        if (grant.isEmpty()) {
            return Optional.of(WebhookAnswer.GONE);
        }
        boolean known = grant.flatMap(found -> call.password().filter(word -> secret.matches(found.getId(), word)))
                .isPresent();
        return known ? Optional.empty() : Optional.of(WebhookAnswer.UNAUTHORIZED);
    }

    private WebhookAnswer take(WebhookCall call, Grant grant) {
        Optional<ShopCall> understood = ShopCall.parse(call.body());
        understood.ifPresent(shopCall -> pass(grant, shopCall));
        return understood.isPresent() ? WebhookAnswer.TAKEN : WebhookAnswer.BAD_REQUEST;
    }

    private void pass(Grant grant, ShopCall call) {
        call.path()
                .filter(grant.coverage()::covers)
                .flatMap(event ->
                        events.find(new EventKey(PretixPlugin.ID, grant.getServer(), event.organizer(), event.slug())))
                .ifPresent(event -> inbox.take(grant.getId(), call.notificationId(), event));
    }

    private Optional<Grant> grant(String path) {
        var matcher = GRANT.matcher(path);
        return matcher.matches() ? grants.find(UUID.fromString(matcher.group(1))) : Optional.empty();
    }
}
