package org.eventbot.testbed;

import static org.eventbot.testkit.http.JsonClient.path;

import java.util.Map;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.pretix.PretixShop;

/** What can happen to an order beside what {@link PretixShop} offers (pretix API, "Orders"). */
record OrderChanges(PretixShop shop) {

    /** An expired order waits for its money once more. */
    void extend(String code) {
        change("POST", code, "extend/", Map.of("expires", "2030-04-01", "force", true));
    }

    /** A pending order counts as paid. */
    void validIfPending(String code) {
        change("PATCH", code, "", Map.of("valid_if_pending", true));
    }

    private void change(String method, String code, String what, Map<String, ?> body) {
        String order = path("/api/v1/organizers/%s/events/%s/orders/%s/", shop.organizer(), shop.event(), code);
        shop.api().call(method, order + what, Json.of(body));
    }
}
