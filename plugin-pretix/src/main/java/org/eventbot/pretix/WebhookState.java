package org.eventbot.pretix;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.message.Text;

/** Tells whether pretix calls for a grant. */
@RequiredArgsConstructor
final class WebhookState {

    private final NotificationInbox inbox;
    private final WebhookKeeper keeper;
    private final Clock clock;

    Text of(Grant grant) {
        if (keeper.address(grant).isEmpty()) {
            return Text.of("no webhook, since the bot has no public address: it asks by itself");
        }
        return inbox.lastFor(grant.getId())
                .map(time -> Text.of("its webhook called {}", Ago.words(time, clock.instant())))
                .orElseGet(() -> Text.of("no webhook has called within a week"));
    }
}
