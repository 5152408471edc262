package org.eventbot.core.matrix.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.web.reactive.function.client.WebClient;
import tools.jackson.databind.json.JsonMapper;

/** A server on loopback that answers each path with the text it was given, and counts who asks. */
public final class ScriptedHomeserver implements AutoCloseable {

    private static final String API = "/_matrix/client/v3/";

    private static final String BROKEN = "{\"errcode\":\"M_UNKNOWN\"}";

    private final HttpServer server;
    private final ConcurrentMap<String, String> answers = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Integer> asked = new ConcurrentHashMap<>();

    public ScriptedHomeserver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(API, this::answer);
        server.start();
        on("account/whoami", "{\"user_id\":\"@bot:example.org\"}");
    }

    /** What is asked for without an answer is refused. */
    public ScriptedHomeserver on(String path, String json) {
        answers.put(path, json);
        return this;
    }

    /** Like an answer of the server itself when another one, behind it, does not answer. */
    public ScriptedHomeserver brokenBehind(String path) {
        answers.put(path, BROKEN);
        return this;
    }

    public int asked(String path) {
        return asked.getOrDefault(path, 0);
    }

    MatrixHttp http() {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new MatrixHttp(WebClient.builder(), new JsonMapper(), address, Session.of("token"));
    }

    /** A room that the bot is in. */
    public ScriptedHomeserver room(String room, String state) {
        return on("rooms/" + room + "/state/m.room.member/@bot:example.org", "{\"membership\":\"join\"}")
                .on("rooms/" + room + "/state", state);
    }

    public int sent() {
        return asked.entrySet().stream()
                .filter(entry -> entry.getKey().contains("/send/"))
                .mapToInt(entry -> entry.getValue())
                .sum();
    }

    /** Without a sync loop. */
    public MatrixClient client() {
        return new HttpMatrixClient(
                http(),
                new JsonMapper(),
                new SyncLoop(http(), new SyncPositions(new MemoryPositions()), () -> {}, () -> false),
                new CountingMeter());
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring(API.length());
        asked.merge(path, 1, Integer::sum);
        var found = path.contains("/send/") ? "{\"event_id\":\"$sent\"}" : answers.get(path);
        var body = (found == null ? "{\"errcode\":\"M_FORBIDDEN\"}" : found).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(BROKEN.equals(found) ? 502 : found == null ? 403 : 200, body.length);
        try (exchange;
                var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
