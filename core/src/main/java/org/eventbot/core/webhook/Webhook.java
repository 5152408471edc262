package org.eventbot.core.webhook;

/** A plugin's bean that takes calls below {@code /hooks/<plugin>/}. The host limits their size and rate. */
public interface Webhook {

    /** The plugin's id, which is the first part of the path. */
    String plugin();

    /** Answers at once: whatever takes time is planned as a job. */
    WebhookAnswer receive(WebhookCall call);
}
