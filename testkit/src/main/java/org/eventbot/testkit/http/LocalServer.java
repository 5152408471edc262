package org.eventbot.testkit.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on a free port of 127.0.0.1. Every request has a thread of its own, so that some may wait for long. */
public final class LocalServer implements AutoCloseable {

    static {
        // Head and body leave as two packets; without this the second one waits for the first one's receipt.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final Handler handler;
    private final Faults faults = new Faults();
    private final RequestLog requests = new RequestLog();
    private final Map<String, Answer> lastAnswers = new ConcurrentHashMap<>();

    private LocalServer(HttpServer server, String name, Handler handler) {
        this.server = server;
        this.handler = handler;
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts a server.
     *
     * @param name names its threads
     */
    public static LocalServer start(String name, Handler handler) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(loopback(), 0), 0);
            LocalServer local = new LocalServer(http, name, handler);
            http.createContext("/", local::serve);
            http.setExecutor(local.threads);
            http.start();
            return local;
        } catch (IOException e) {
            throw new UncheckedIOException("Expected a free port on 127.0.0.1, found none", e);
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public Faults faults() {
        return faults;
    }

    public RequestLog requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = Call.of(exchange);
            requests.add(call);
            Optional<Fault> fault = faults.take(call.address().getRawPath());
            if (fault.isPresent()) {
                serve(exchange, call, fault.get());
            } else {
                Answer answer = answer(call);
                remember(call, answer);
                send(exchange, answer);
            }
        }
    }

    private void serve(HttpExchange exchange, Call call, Fault fault) throws IOException {
        if (fault.kind() != Fault.Kind.LIMIT) {
            pause(fault.before().toMillis());
        }
        switch (fault.kind()) {
            case SERVE -> send(exchange, answer(call));
            case FAIL -> send(exchange, Answer.json(fault.status(), Json.object()));
            case HTML -> send(exchange, Answer.html(fault.status()));
            case LIMIT -> send(exchange, Answer.limited(fault.before()));
            case OLD_ANSWER -> send(exchange, oldAnswer(call));
            case CUT -> cut(exchange, answer(call));
            case DROP -> exchange.close();
            case LOSE_ANSWER -> answer(call);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer answer(Call call) {
        try {
            return handler.answer(call);
        } catch (RefusalException e) {
            return e.answer();
        } catch (RuntimeException e) {
            // The tester has to see what the double stumbled over; it holds made-up data only.
            return new Answer(500, "text/plain", Map.of(), "The double failed: " + e);
        }
    }

    private Answer oldAnswer(Call call) {
        Answer old = lastAnswers.get(place(call));
        return old == null ? answer(call) : old;
    }

    private void remember(Call call, Answer answer) {
        if (call.method().equals("GET") && answer.status() == 200) {
            lastAnswers.put(place(call), answer);
        }
    }

    /** With the account, since everybody syncs at the same address. */
    private static String place(Call call) {
        return call.address().getRawPath() + " " + call.headers().getOrDefault("authorization", "");
    }

    /** Promises the whole body and sends half of it. */
    private static void cut(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.bytes();
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.sendResponseHeaders(answer.status(), body.length + 1L);
        exchange.getResponseBody().write(body, 0, body.length / 2);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.bytes();
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }
}
