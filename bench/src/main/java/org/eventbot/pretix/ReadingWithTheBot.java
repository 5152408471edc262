package org.eventbot.pretix;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.eventbot.core.message.Percent;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.web.reactive.function.client.WebClient;

/** The program's own way through the orders, put together as its configuration does; in its package to get at it. */
public final class ReadingWithTheBot {

    private static final String QUESTION = "matrix";

    private final PretixClient client;
    private final EventPath event;

    public ReadingWithTheBot(URI shop, String token, String organizer, String event) {
        WebClient.Builder straight = PretixConfiguration.straight(
                WebClient.builder(),
                ClientHttpConnectorBuilder.jdk(),
                HttpClientSettings.defaults(),
                PretixHttp.PATIENCE);
        var connected = new PretixProperties.Connected(
                new SettingNames(""), BaseAddress.of(shop.toString()), new ApiToken(token), new ApiToken(""));
        var perseverance = new Perseverance(time -> Thread.sleep(time.toMillis()));
        client = PretixConfiguration.connect(straight, connected, perseverance).client();
        this.event = new EventPath(organizer, event);
    }

    /**
     * Reads all orders and says how many.
     *
     * @param before is run before each page is asked for
     * @param after is run after each page was understood
     */
    public int all(Runnable before, Runnable after) {
        AtomicInteger read = new AtomicInteger();
        new OrderWalk(query -> {
                    before.run();
                    OrderPage page = client.orders(event, query, QUESTION);
                    after.run();
                    return page;
                })
                .from(Bookmark.START, (orders, next) -> read.addAndGet(orders.size()));
        return read.get();
    }

    /** What it asks the shop for, so that a bare client can ask for the same. */
    public static String fields() {
        return new OrderQuery(null, null, 1)
                .parameters().stream()
                        .map(parameter -> Percent.encode(parameter.name()) + "=" + Percent.encode(parameter.value()))
                        .collect(Collectors.joining("&"));
    }
}
