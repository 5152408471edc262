package org.eventbot.core.webhook;

import java.net.URI;
import java.util.Optional;

/** Where the world reaches the bot's webhooks. */
public interface WebhookAddress {

    /** The public address of a plugin's path; empty when the bot has no public address and must poll. */
    Optional<URI> of(String plugin, String path);
}
