package org.eventbot.core.webhook;

import java.util.Optional;

/**
 * One call.
 *
 * @param path what follows {@code /hooks/<plugin>/}
 * @param password of HTTP Basic authentication (RFC 7617), if any was sent
 * @param body at most 64 KiB
 */
public record WebhookCall(String path, Optional<String> password, String body) {

    @Override
    public String toString() {
        return "[webhook call]";
    }
}
