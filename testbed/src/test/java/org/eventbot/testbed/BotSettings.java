package org.eventbot.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** How this suite runs the program: on loopback, in one folder, as talkative as it gets. */
final class BotSettings {

    static final String LISTEN = "EVENTBOT_LISTEN";
    static final String POLL_INTERVAL = "EVENTBOT_PRETIX_POLL_INTERVAL";
    static final String DIGEST_INTERVAL = "EVENTBOT_INVITE_DIGEST_INTERVAL";
    static final String SNAPSHOT_INTERVAL = "EVENTBOT_INVITE_SNAPSHOT_INTERVAL";
    static final String RECONCILE_INTERVAL = "EVENTBOT_INVITE_RECONCILE_INTERVAL";
    static final String CONTROLLER = "The Testbed Association";
    static final String PRIVACY_CONTACT = "privacy@testbed.example";
    static final String MASTER_KEY = Base64.getEncoder().encodeToString(Tokens.key());

    private BotSettings() {}

    static Map<String, String> of(Servers servers, Cast cast) {
        String listen = "127.0.0.1:" + freePort();
        return Map.ofEntries(
                Map.entry("EVENTBOT_MATRIX_HOMESERVER", servers.synapse().toString()),
                Map.entry("EVENTBOT_MATRIX_ACCESS_TOKEN", cast.bot().accessToken()),
                Map.entry("EVENTBOT_OPERATORS", cast.operator().id()),
                Map.entry("EVENTBOT_CONTROLLER", CONTROLLER),
                Map.entry("EVENTBOT_PRIVACY_CONTACT", PRIVACY_CONTACT),
                Map.entry("EVENTBOT_DATA_DIR", data(servers.work()).toString()),
                Map.entry("EVENTBOT_KEYS_DIR", keys(servers.work()).toString()),
                Map.entry("EVENTBOT_MASTER_KEY", MASTER_KEY),
                Map.entry(LISTEN, listen),
                Map.entry("EVENTBOT_PUBLIC_URL", "http://" + listen),
                Map.entry("EVENTBOT_PRETIX_URL", servers.pretix().toString()),
                Map.entry("EVENTBOT_PRETIX_TOKEN", servers.botToken()),
                Map.entry("EVENTBOT_MANAGEMENT_ADDRESS", "127.0.0.1:0"),
                Map.entry("LOGGING_LEVEL_ORG_EVENTBOT", "DEBUG"));
    }

    /** Below the folder where a program runs. */
    static Path data(Path home) {
        return home.resolve("data");
    }

    static boolean isData(Path folder) {
        return folder.endsWith("data") && Files.isDirectory(folder) && Files.isDirectory(folder.resolveSibling("keys"));
    }

    static Path keys(Path home) {
        return home.resolve("keys");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
