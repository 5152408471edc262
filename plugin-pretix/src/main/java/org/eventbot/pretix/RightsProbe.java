package org.eventbot.pretix;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpMethod;

/**
 * Finds out what a token may do beyond reading, without doing it. pretix looks at the permission before it looks for
 * the object: who may not change orders gets "forbidden" for one that cannot exist, who may gets "not found".
 */
@RequiredArgsConstructor
final class RightsProbe {

    /** Codes have five letters at least, and numbers of rows begin at one. */
    private static final String NOTHING = "0/";

    private final PretixHttp http;

    /** What the token could do at the organizer. @throws ShopTrouble when pretix does not answer */
    List<String> beyondReading(String organizer) {
        var found = new ArrayList<String>();
        String base = "organizers/" + organizer + "/";
        if (mayRead(base + "webhooks/")) {
            found.add("change the organizer's settings and webhooks");
        }
        if (mayRead(base + "teams/")) {
            found.add("change teams and their tokens");
        }
        if (mayRead(base + "customers/")) {
            found.add("read customers' accounts");
        }
        return found;
    }

    /** What the token could do to the event. @throws ShopTrouble when pretix does not answer */
    List<String> beyondReading(EventPath event) {
        var found = new ArrayList<String>();
        String base = PretixClient.path(event);
        if (mayChange(base + "orders/" + NOTHING)) {
            found.add("change orders");
        }
        if (mayChange(base + "items/" + NOTHING)) {
            found.add("change products");
        }
        if (mayRead(base + "vouchers/")) {
            found.add("read vouchers");
        }
        return found;
    }

    private boolean mayRead(String path) {
        return isAllowed(() -> http.get(path, List.of(new PretixHttp.Parameter("page_size", "1")), "its permissions"));
    }

    private boolean mayChange(String path) {
        byte[] nothing = {'{', '}'};
        return isAllowed(
                () -> http.change(HttpMethod.PATCH, path, UUID.randomUUID().toString(), nothing, "its permissions"));
    }

    private static boolean isAllowed(Runnable request) {
        try {
            request.run();
            return true;
        } catch (ShopTrouble trouble) {
            if (trouble.kind().isOfConnection()) {
                throw trouble;
            }
            return trouble.kind() == ShopTrouble.Kind.UNKNOWN;
        }
    }
}
