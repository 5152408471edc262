package org.eventbot.pretix;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the bot reaches pretix.
 *
 * @param url base address of the shop, such as {@code https://tickets.example.org}; without it the plugin rests
 * @param token API token of a pretix team that may view the orders of the events in question, and nothing more
 * @param pollInterval how often the shop is asked for changes when it does not call
 * @param question internal identifier of the question that asks for the Matrix ID
 */
@ConfigurationProperties("eventbot.pretix")
record PretixProperties(
        @DefaultValue("") String url,
        @DefaultValue("") ApiToken token,
        @DefaultValue("60s") Duration pollInterval,
        @DefaultValue("matrix") String question) {

    PretixProperties {
        url = url.strip();
        if (url.isEmpty() != token.isMissing()) {
            throw new IllegalArgumentException("Expected the shop's address (EVENTBOT_PRETIX_URL) and an API token"
                    + " (EVENTBOT_PRETIX_TOKEN), but found only the " + (url.isEmpty() ? "token" : "address")
                    + ". Set both, or neither to leave pretix unconnected.");
        }
        if (!url.isEmpty()) {
            BaseAddress.of(url);
        }
        if (pollInterval.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("Expected a polling interval (EVENTBOT_PRETIX_POLL_INTERVAL) of at least"
                    + " a second, such as 60s, but found \"" + pollInterval + "\".");
        }
        if (!question.matches("[A-Za-z0-9._-]{1,190}")) {
            throw new IllegalArgumentException("Expected the internal identifier of a pretix question"
                    + " (EVENTBOT_PRETIX_QUESTION), letters, digits, dots and dashes, but found \"" + question
                    + "\".");
        }
    }

    /** Empty when pretix is not connected. */
    Optional<BaseAddress> base() {
        return url.isEmpty() ? Optional.empty() : Optional.of(BaseAddress.of(url));
    }
}
