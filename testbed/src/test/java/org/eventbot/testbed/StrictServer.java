package org.eventbot.testbed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.JsonClient;
import org.eventbot.testkit.matrix.MatrixUser;

/**
 * A Synapse of its own, with the limits that it ships.
 *
 * @param folder where its data lie
 */
record StrictServer(Path folder, URI address, String secret) implements AutoCloseable {

    private static final Path SCRIPT = Path.of(Servers.value("TESTBED_REPOSITORY"), "testbed", "synapse");

    /** Beside the other servers: what it writes is not the program's, and names everybody. */
    static StrictServer start() {
        Path folder = Path.of(Servers.value("TESTBED_SERVERS")).resolve("strict-synapse");
        String address = command("start", folder.toString(), "--default-limits");
        try {
            String secret = Files.readString(folder.resolve("secrets.yaml"), UTF_8)
                    .replaceAll("(?s).*registration_shared_secret: '([^']*)'.*", "$1");
            return new StrictServer(folder, URI.create(address), secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Never limits that person, as an admin may decide. */
    void exempt(MatrixUser person) {
        MatrixUser admin = MatrixUser.register(address, secret, "admin." + Tokens.word(), Tokens.word(), true);
        admin.api()
                .call(
                        "POST",
                        JsonClient.path("/_synapse/admin/v1/users/%s/override_ratelimit", person.id()),
                        Json.of(Map.of("messages_per_second", 0, "burst_count", 0)));
    }

    private static String command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String answer = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("Expected \"" + command + "\" to work; see what it said.");
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        command("stop", folder.toString());
    }
}
