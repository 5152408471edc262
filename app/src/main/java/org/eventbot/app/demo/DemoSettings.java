package org.eventbot.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.eventbot.testkit.matrix.FakeHomeserver;
import org.eventbot.testkit.matrix.MatrixUser;
import org.eventbot.testkit.pretix.FakePretix;

/** The variables that an operator would set. */
final class DemoSettings {

    private DemoSettings() {}

    static Map<String, String> of(
            FakeHomeserver homeserver,
            FakePretix pretix,
            MatrixUser bot,
            MatrixUser operator,
            DemoDirectories directories) {
        var listen = "127.0.0.1:" + freePort();
        var variables = new HashMap<String, String>();
        variables.put("EVENTBOT_MATRIX_HOMESERVER", homeserver.baseUrl().toString());
        variables.put("EVENTBOT_MATRIX_ACCESS_TOKEN", bot.accessToken());
        variables.put("EVENTBOT_OPERATORS", operator.id());
        variables.put("EVENTBOT_CONTROLLER", "Demo community");
        variables.put("EVENTBOT_PRIVACY_CONTACT", "the desk of the demo");
        variables.put("EVENTBOT_DATA_DIR", directories.data().toString());
        variables.put("EVENTBOT_KEYS_DIR", directories.keys().toString());
        variables.put("EVENTBOT_LISTEN", listen);
        variables.put("EVENTBOT_MANAGEMENT_ADDRESS", "127.0.0.1:0");
        variables.put("EVENTBOT_PUBLIC_URL", "http://" + listen);
        variables.put("EVENTBOT_PRETIX_URL", pretix.baseUrl().toString());
        variables.put("EVENTBOT_PRETIX_TOKEN", pretix.readingToken());
        return variables;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException("This machine has no free port", none);
        }
    }
}
