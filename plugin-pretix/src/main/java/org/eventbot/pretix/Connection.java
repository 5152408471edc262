package org.eventbot.pretix;

import java.util.Optional;

/**
 * A pretix that the bot may talk to.
 *
 * @param settings what the operators call its settings
 * @param probe finds out what the token could do besides
 * @param webhooks sets webhooks up there; empty when the operators gave no token for it
 * @param pulse how it was when it was asked last
 */
record Connection(
        SettingNames settings,
        BaseAddress base,
        PretixClient client,
        RightsProbe probe,
        Optional<WebhookClient> webhooks,
        Pulse pulse) {}
