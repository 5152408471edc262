package org.eventbot.pretix;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the bot reaches pretix.
 *
 * @param url base address of the shop, such as {@code https://tickets.example.org}; without it the plugin rests
 * @param token API token of a pretix team that may view the orders of the events in question, and nothing more
 * @param webhookToken API token of another team, which may change the organizer's settings: lets the bot set its
 *     webhooks up by itself
 * @param pollInterval how often the shop is asked for changes when it does not call
 * @param question internal identifier of the question that asks for the Matrix ID, where an event has no other
 * @param connections further shops by names of the operator's choice
 */
@ConfigurationProperties("eventbot.pretix")
record PretixProperties(
        @DefaultValue("") String url,
        @DefaultValue("") ApiToken token,
        @DefaultValue("") ApiToken webhookToken,
        @DefaultValue("60s") Duration pollInterval,
        @DefaultValue("matrix") String question,
        @DefaultValue Map<String, Shop> connections) {

    PretixProperties {
        connections = new TreeMap<>(connections);
        url = url.strip();
        if (pollInterval.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("Expected a polling interval (EVENTBOT_PRETIX_POLL_INTERVAL) of at least"
                    + " a second, such as 60s, but found \"" + pollInterval + "\".");
        }
        if (!isIdentifier(question)) {
            throw new IllegalArgumentException("Expected the internal identifier of a pretix question"
                    + " (EVENTBOT_PRETIX_QUESTION), letters, digits, dots and dashes, but found \"" + question
                    + "\".");
        }
        checkOnce(shops(url, token, webhookToken, connections));
    }

    /** Whether pretix would take it as an internal identifier (pretix, "Questions"). */
    static boolean isIdentifier(String text) {
        return text.matches("[A-Za-z0-9._-]{1,190}");
    }

    /** Every shop that is connected, the one without a name first. */
    List<Connected> shops() {
        return shops(url, token, webhookToken, connections);
    }

    private static List<Connected> shops(
            String url, ApiToken token, ApiToken webhookToken, Map<String, Shop> connections) {
        var all = new ArrayList<Connected>();
        var nameless = new Shop(url, token, webhookToken);
        if (!nameless.isEmpty()) {
            all.add(Connected.of("", nameless));
        }
        connections.forEach((name, shop) -> all.add(Connected.of(name, shop)));
        return all;
    }

    private static void checkOnce(List<Connected> shops) {
        var seen = new HashSet<BaseAddress>();
        for (Connected shop : shops) {
            if (!seen.add(shop.base())) {
                throw new IllegalArgumentException("Expected each pretix once, but "
                        + shop.settings().url() + " names " + shop.base() + " again. Keep one of its connections.");
            }
        }
    }

    /** The settings of one shop, as given. */
    record Shop(
            @DefaultValue("") String url,
            @DefaultValue("") ApiToken token,
            @DefaultValue("") ApiToken webhookToken) {

        boolean isEmpty() {
            return url.isBlank() && token.isMissing() && webhookToken.isMissing();
        }
    }

    /** The same, whole. */
    record Connected(SettingNames settings, BaseAddress base, ApiToken token, ApiToken webhookToken) {

        static Connected of(String name, Shop shop) {
            var settings = new SettingNames(name);
            if (shop.url().isBlank() || shop.token().isMissing()) {
                throw new IllegalArgumentException("Expected the shop's address (" + settings.url()
                        + ") and an API token (" + settings.token() + "), but found "
                        + (shop.token().isMissing() ? "no token" : "no address")
                        + ". Set both, or neither to leave it unconnected.");
            }
            return new Connected(
                    settings, BaseAddress.of(shop.url(), settings.url()), shop.token(), shop.webhookToken());
        }
    }
}
