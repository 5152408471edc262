package org.eventbot.pretix;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as pretix keeps it (pretix, "Webhooks").
 *
 * @param targetUrl with the password in it
 */
record ShopWebhook(
        Long id,
        Boolean enabled,
        String targetUrl,
        @Nullable Boolean allEvents,
        @Nullable List<String> limitEvents,
        @Nullable List<String> actionTypes) {

    ShopWebhook {
        MissingFieldException.check(id, "id");
        MissingFieldException.check(enabled, "enabled");
        MissingFieldException.check(targetUrl, "target_url");
        limitEvents = limitEvents == null ? List.of() : List.copyOf(limitEvents);
        actionTypes = actionTypes == null ? List.of() : List.copyOf(actionTypes);
    }

    boolean isOf(UUID grant) {
        return targetUrl.contains("/" + grant);
    }

    /** Whether it is as the bot would set it up. */
    boolean isRight(Coverage coverage, String address) {
        return enabled && targetUrl.equals(address) && reaches(coverage) && hears();
    }

    private boolean reaches(Coverage coverage) {
        boolean all = Boolean.TRUE.equals(allEvents);
        return all || (limitEvents != null && limitEvents.contains(coverage.event()));
    }

    private boolean hears() {
        return actionTypes != null && actionTypes.containsAll(WebhookActions.IDS);
    }

    @Override
    public String toString() {
        return "[webhook]";
    }
}
