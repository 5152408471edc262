package org.eventbot.core.webhook;

import java.util.Optional;

/** A plugin's bean that takes calls below {@code /hooks/<plugin>/}. The host limits their size and rate. */
public interface Webhook {

    /** The plugin's id, which is the first part of the path. */
    String plugin();

    /**
     * Turns a call away that does not come from whom it should, judged by its path and password. What is turned away
     * does not count against the rate of the others: else a stranger could use it up.
     *
     * @return empty to let it in
     */
    default Optional<WebhookAnswer> turnsAway(WebhookCall call) {
        return Optional.empty();
    }

    /** Answers at once: whatever takes time is planned as a job. */
    WebhookAnswer receive(WebhookCall call);
}
