package org.eventbot.testbed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Stands between the program and the homeserver, and counts what the homeserver answers. Changes nothing. */
final class CountingProxy implements AutoCloseable {

    private static final Pattern MAKES_EVENT = Pattern.compile("/(createRoom|(join|invite|kick|leave)$|send/|redact/)");

    private final URI homeserver;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger events = new AtomicInteger();

    private CountingProxy(URI homeserver, HttpServer server) {
        this.homeserver = homeserver;
        this.server = server;
    }

    static CountingProxy before(URI homeserver) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            CountingProxy proxy = new CountingProxy(homeserver, server);
            server.createContext("/", proxy::pass);
            server.setExecutor(proxy.threads);
            server.start();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** How often the homeserver answered that there was too much. */
    int refusals() {
        return refusals.get();
    }

    /** How many requests made an event: all that the limit counts. */
    int events() {
        return events.get();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpResponse<byte[]> answer = client.send(request(exchange), BodyHandlers.ofByteArray());
            count(exchange, answer.statusCode());
            answer.headers().firstValue("Content-Type").ifPresent(type -> exchange.getResponseHeaders()
                    .set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        URI target = URI.create(homeserver.toString().replaceAll("/$", "") + exchange.getRequestURI());
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        for (String header : new String[] {"Authorization", "Content-Type"}) {
            String value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        return request.build();
    }

    private void count(HttpExchange exchange, int status) {
        if (status == 429) {
            refusals.incrementAndGet();
        }
        boolean reads = exchange.getRequestMethod().equals("GET");
        if (!reads
                && status == 200
                && MAKES_EVENT.matcher(exchange.getRequestURI().getRawPath()).find()) {
            events.incrementAndGet();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
