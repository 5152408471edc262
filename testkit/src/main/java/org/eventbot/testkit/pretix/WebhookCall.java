package org.eventbot.testkit.pretix;

/**
 * One attempt to call a webhook.
 *
 * @param code the order it was about; empty for actions of an event
 * @param status what the receiver answered; 0 if it did not answer
 */
public record WebhookCall(String action, String code, int status) {}
