package org.eventbot.pretix;

import java.util.List;
import org.eventbot.core.message.Text;

/** What to click in pretix so that it calls the bot (pretix, "Webhooks"). */
final class WebhookGuide {

    private WebhookGuide() {}

    static Text text(String server, Coverage coverage, String address) {
        return Text.lines(List.of(
                Text.of(
                        "In pretix open {} (organizer, Settings, Webhooks) and create a webhook.",
                        server + "/control/organizer/" + coverage.organizer() + "/webhooks"),
                Text.of("- Target URL, which contains a password and is for nobody else: {}", address),
                events(coverage),
                Text.of("- Event types: {}.", WebhookActions.WORDS),
                Text.of("The bot takes a call only as a reason to look, and looks by itself as well: a lost one does"
                        + " no harm. After **!pretix revoke** pretix switches the webhook off.")));
    }

    private static Text events(Coverage coverage) {
        return coverage.isWholeOrganizer()
                ? Text.of("- Events: all events")
                : Text.of("- Events: only {}", coverage.event());
    }
}
