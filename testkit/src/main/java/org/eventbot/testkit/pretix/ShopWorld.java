package org.eventbot.testkit.pretix;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eventbot.testkit.http.Call;
import org.eventbot.testkit.http.Json;

/** What the double knows of one organizer. Every use holds its monitor. */
final class ShopWorld {

    static final String ORGANIZER = "testbed";

    private static final String CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ3789";
    private static final String SCHEME = "Token ";

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private final Webhooks webhooks;
    private final Map<String, Grant> grants = new LinkedHashMap<>();
    private final Map<String, ShopEvent> events = new LinkedHashMap<>();
    private int lastId;

    ShopWorld(Clock clock, Webhooks webhooks) {
        this.clock = clock;
        this.webhooks = webhooks;
    }

    Instant now() {
        return Times.rounded(clock.instant());
    }

    int nextId() {
        return ++lastId;
    }

    Map<String, Grant> grants() {
        return grants;
    }

    Map<String, ShopEvent> events() {
        return events;
    }

    Webhooks webhooks() {
        return webhooks;
    }

    /** Text as pretix makes secrets and order codes of. */
    String random(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(CODE_LETTERS.charAt(random.nextInt(CODE_LETTERS.length())));
        }
        return text.toString();
    }

    Grant grant(Call call) {
        String header = call.header("authorization");
        if (!header.startsWith(SCHEME)) {
            throw ShopRefusals.detail(401, "Authentication credentials were not provided.");
        }
        Grant grant = grants.get(header.substring(SCHEME.length()));
        if (grant == null) {
            throw ShopRefusals.detail(401, "Invalid token.");
        }
        if (!grant.active()) {
            throw ShopRefusals.detail(401, "Token inactive or deleted.");
        }
        return grant;
    }

    /** Who asks, if the address names this organizer. */
    Grant ofOrganizer(Call call) {
        Grant grant = grant(call);
        if (!call.argument(0).equals(ORGANIZER)) {
            throw ShopRefusals.noPermission();
        }
        return grant;
    }

    /** The event of the address; an unknown one and a forbidden one look alike. */
    ShopEvent readable(Call call) {
        Grant grant = ofOrganizer(call);
        ShopEvent event = events.get(call.argument(1));
        if (event == null || !grant.reads(call.argument(1))) {
            throw ShopRefusals.noPermission();
        }
        return event;
    }

    ShopEvent writable(Call call) {
        ShopEvent event = readable(call);
        if (!grant(call).full()) {
            throw ShopRefusals.noPermission();
        }
        return event;
    }

    /** Writes a line into the shop's log, from which webhooks follow. */
    void log(ShopEvent event, String action) {
        webhooks.notify(Json.object().put("organizer", ORGANIZER).put("event", event.slug()), action, event.slug());
    }

    /** The same about an order. */
    void log(ShopEvent event, ShopOrder order, String action) {
        webhooks.notify(
                Json.object()
                        .put("organizer", ORGANIZER)
                        .put("event", event.slug())
                        .put("code", order.code()),
                "pretix.event.order." + action,
                event.slug());
    }
}
