package org.eventbot.testkit.pretix;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eventbot.testkit.http.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls webhooks, each on a thread of its own and in order, with retries that follow quickly (pretix waits for seconds,
 * minutes and hours, and keeps no order). Redirects are not followed; 410 switches the webhook off.
 */
final class WebhookPost implements AutoCloseable {

    private static final int ATTEMPTS = 4;
    private static final long PAUSE_MILLIS = 50;
    private static final int GONE = 410;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<Integer, ExecutorService> lanes = new HashMap<>();
    private final List<WebhookCall> calls = new ArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    private int waiting;
    private int disturbed;

    /** The next so many wait for each other; then they go out in reverse order, each twice. */
    synchronized void disturb(int notifications) {
        disturbed = notifications;
    }

    synchronized void send(Webhook hook, ObjectNode body) {
        if (held.size() < disturbed) {
            held.add(0, () -> enqueue(hook, body));
            if (held.size() == disturbed) {
                disturbed = 0;
                held.forEach(one -> {
                    one.run();
                    one.run();
                });
                held.clear();
            }
        } else {
            enqueue(hook, body);
        }
    }

    private void enqueue(Webhook hook, ObjectNode body) {
        waiting++;
        URI target = URI.create(hook.target());
        lanes.computeIfAbsent(hook.id(), id -> lane()).execute(() -> {
            try {
                deliver(hook, target, body);
            } finally {
                finished();
            }
        });
    }

    /** A thread that ends when it has nothing to do, so that a shop with many old webhooks stays small. */
    private static ExecutorService lane() {
        ThreadPoolExecutor lane =
                new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread worker = new Thread(task, "fake-pretix-webhooks");
                    worker.setDaemon(true);
                    return worker;
                });
        lane.allowCoreThreadTimeOut(true);
        return lane;
    }

    private synchronized void finished() {
        waiting--;
        notifyAll();
    }

    private void deliver(Webhook hook, URI target, ObjectNode body) {
        for (int attempt = 0; attempt < ATTEMPTS && hook.enabled(); attempt++) {
            int status = attempt(target, body);
            record(new WebhookCall(Json.text(body, "action"), Json.text(body, "code"), status));
            if (status == GONE) {
                hook.disable();
            }
            if (status == GONE || (status >= 200 && status < 300) || !paused()) {
                return;
            }
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized void record(WebhookCall call) {
        calls.add(call);
    }

    private int attempt(URI target, ObjectNode body) {
        try {
            return http.send(request(target, body), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static HttpRequest request(URI target, ObjectNode body) {
        String login = target.getUserInfo();
        String address =
                login == null ? target.toString() : target.toString().replace(target.getRawUserInfo() + "@", "");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("User-Agent", "python-requests/2.34.2")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        if (login != null) {
            byte[] bytes = login.getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
        }
        return request.build();
    }

    synchronized List<WebhookCall> calls() {
        return List.copyOf(calls);
    }

    /** Waits until nothing is left to be sent; false if that took longer than the limit. */
    synchronized boolean awaitIdle(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (waiting > 0 && System.nanoTime() < end) {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return waiting == 0;
    }

    @Override
    public synchronized void close() {
        lanes.values().forEach(ExecutorService::shutdownNow);
    }
}
