package org.eventbot.pretix;

import java.util.Locale;

/**
 * What the settings of a connection are called, for messages.
 *
 * @param connection its name; empty for the one without
 */
record SettingNames(String connection) {

    String url() {
        return prefix() + "URL";
    }

    String token() {
        return prefix() + "TOKEN";
    }

    String webhookToken() {
        return prefix() + "WEBHOOK_TOKEN";
    }

    String token(Access access) {
        return access == Access.WEBHOOKS ? webhookToken() : token();
    }

    private String prefix() {
        return "EVENTBOT_PRETIX_"
                + (connection.isEmpty() ? "" : "CONNECTIONS_" + connection.toUpperCase(Locale.ROOT) + "_");
    }
}
