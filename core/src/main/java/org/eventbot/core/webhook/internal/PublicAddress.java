package org.eventbot.core.webhook.internal;

import java.net.URI;
import java.util.Optional;
import org.eventbot.core.webhook.WebhookAddress;
import org.jspecify.annotations.Nullable;

/** @param publicUrl where a proxy in front of the bot is reached; null when nobody can call */
record PublicAddress(@Nullable URI publicUrl) implements WebhookAddress {

    @Override
    public Optional<URI> of(String plugin, String path) {
        return Optional.ofNullable(publicUrl)
                .map(url -> URI.create(url.toString().replaceAll("/+$", "") + "/hooks/" + plugin + "/" + path));
    }
}
