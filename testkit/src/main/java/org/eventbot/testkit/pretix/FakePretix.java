package org.eventbot.testkit.pretix;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eventbot.testkit.http.Answer;
import org.eventbot.testkit.http.Call;
import org.eventbot.testkit.http.Faults;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.LocalServer;
import org.eventbot.testkit.http.RequestLog;
import org.eventbot.testkit.http.Routes;

/**
 * A pretix on 127.0.0.1 that behaves as pretix 2026.8 was seen to behave, for as much of its API as a bot and its tests
 * need: one organizer {@code testbed} with the event {@code conf}, orders and their life, webhooks. It keeps all in
 * memory and asks for team tokens only. Safe to use from many threads.
 */
public final class FakePretix implements AutoCloseable {

    /** The event that is there from the start. */
    public static final String EVENT = "conf";

    /** The series that is there from the start, with the dates First, Second and Third evening. */
    public static final String SERIES = "series";

    private static final String FULL_TOKEN = "full-token-of-the-double";
    private static final String READING_TOKEN = "reading-token-of-the-double";
    private static final String WEBHOOK_TOKEN = "webhook-token-of-the-double";

    private final WebhookPost post = new WebhookPost();
    private final ShopWorld world;
    private final LocalServer server;

    private FakePretix(Clock clock) {
        this.world = new ShopWorld(clock, new Webhooks(post));
        Seed.event(world, EVENT, "Testbed Conference");
        Seed.series(world, SERIES, "Testbed Evenings");
        world.grants().put(FULL_TOKEN, Grant.EVERYTHING);
        world.grants().put(READING_TOKEN, Grant.reading(Set.of(EVENT, SERIES)));
        world.grants().put(WEBHOOK_TOKEN, Grant.webhooks());
        Routes routes = routes();
        this.server = LocalServer.start("fake-pretix", call -> inTurn(routes, call));
    }

    /** Starts one on a free port, with the system's time. */
    public static FakePretix start() {
        return start(Clock.systemUTC());
    }

    /** Starts one whose orders follow that clock. */
    public static FakePretix start(Clock clock) {
        return new FakePretix(clock);
    }

    private Routes routes() {
        Routes routes = new Routes(
                FakePretix::outsideOfTheApi,
                call -> Answer.json(
                        405, Json.object().put("detail", "Method \"%s\" not allowed.".formatted(call.method()))));
        OrderLife life = new OrderLife(world);
        new EventEndpoints(world).addTo(routes);
        new OrderEndpoints(world, life).addTo(routes);
        new PositionEndpoints(world, life).addTo(routes);
        new WebhookEndpoints(world).addTo(routes);
        return routes;
    }

    /** A reader who forgot the last slash is sent there, a writer is not; both answers are pages. */
    private static Answer outsideOfTheApi(Call call) {
        String path = call.address().getRawPath();
        if (call.method().equals("GET") && path.startsWith("/api/") && !path.endsWith("/")) {
            String query = call.address().getRawQuery() == null
                    ? ""
                    : "?" + call.address().getRawQuery();
            return Answer.html(301).header("Location", path + "/" + query);
        }
        return Answer.html(404);
    }

    private Answer inTurn(Routes routes, Call call) {
        synchronized (world) {
            return routes.answer(call);
        }
    }

    /** The shop's address, without {@code /api/v1}. */
    public URI baseUrl() {
        return server.address();
    }

    public String organizer() {
        return ShopWorld.ORGANIZER;
    }

    /** A token with every right. */
    public String fullToken() {
        return FULL_TOKEN;
    }

    /** A token that reads the orders of {@link #EVENT} and {@link #SERIES} and changes nothing: what a bot should have. */
    public String readingToken() {
        return READING_TOKEN;
    }

    /** A token that manages webhooks and sees no order. */
    public String webhookToken() {
        return WEBHOOK_TOKEN;
    }

    /** The organizer at work in the first event. */
    public PretixShop shop() {
        return shop(EVENT);
    }

    /** The organizer at work in that event. */
    public PretixShop shop(String event) {
        return new PretixShop(baseUrl(), organizer(), event, FULL_TOKEN);
    }

    /** Opens one more event with the same items and questions; its items have numbers of their own. */
    public void addEvent(String slug, String name) {
        synchronized (world) {
            Seed.event(world, slug, name);
        }
    }

    /** Lets the reading token read exactly these events; none takes the right away without revoking the token. */
    public void allowReading(String... events) {
        synchronized (world) {
            world.grants().put(READING_TOKEN, Grant.reading(Set.of(events)));
        }
    }

    /** Gives the event a domain of its own, at which nobody answers. */
    public void publicUrl(String event, String url) {
        synchronized (world) {
            ShopEvent found = world.events().get(event);
            if (found != null) {
                found.json().put("public_url", url);
            }
        }
    }

    /** Revokes a token for good. */
    public void revoke(String token) {
        synchronized (world) {
            world.grants().computeIfPresent(token, (known, grant) -> grant.revoked());
        }
    }

    /** Takes all answers away as the shredder does: no webhook, and {@code last_modified} stays. */
    public void shredAnswers(String event) {
        synchronized (world) {
            ShopEvent found = world.events().get(event);
            if (found != null) {
                found.orders().values().stream()
                        .flatMap(order -> order.positions().stream())
                        .forEach(position -> position.putArray("answers"));
            }
        }
    }

    /**
     * Holds the next calls of webhooks back until there are so many, then makes them in reverse order, each twice: pretix
     * promises neither an order nor to call only once.
     */
    public void disturbWebhooks(int calls) {
        post.disturb(calls);
    }

    /** All attempts to call webhooks so far. */
    public List<WebhookCall> webhookCalls() {
        return post.calls();
    }

    /** Waits until no webhook is left to be called; false if that took longer than the limit. */
    public boolean awaitWebhooks(Duration limit) {
        return post.awaitIdle(limit);
    }

    /** What shall go wrong next. */
    public Faults faults() {
        return server.faults();
    }

    /** What reached it. */
    public RequestLog requests() {
        return server.requests();
    }

    @Override
    public void close() {
        server.close();
        post.close();
    }
}
