package org.eventbot.pretix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.json.ForgetfulJson;
import org.eventbot.pretix.PretixHttp.Parameter;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sets up the webhooks of one pretix (pretix, "Webhooks"), with a token of its own that sees no order. Each method
 * throws a {@link ShopTrouble} when it fails.
 */
@RequiredArgsConstructor
final class WebhookClient {

    private static final JsonMapper MAPPER = ForgetfulJson.mapper().build();
    private static final int MOST_PAGES = 50;

    private final PretixHttp http;

    /** All webhooks of the organizer, switched off ones too. */
    List<ShopWebhook> all(String organizer) {
        var found = new ArrayList<ShopWebhook>();
        for (int number = 1; number <= MOST_PAGES; number++) {
            var query = List.of(new Parameter("page", Integer.toString(number)));
            Page<ShopWebhook> page =
                    http.get(path(organizer), query, what(organizer)).page(ShopWebhook.class);
            found.addAll(page.results());
            if (page.isLast()) {
                break;
            }
        }
        return found;
    }

    void create(Coverage coverage, String address) {
        change(HttpMethod.POST, path(coverage.organizer()), coverage, content(coverage, address));
    }

    /** Makes an existing one what {@link #create} would make. */
    void update(ShopWebhook webhook, Coverage coverage, String address) {
        change(HttpMethod.PATCH, path(coverage.organizer()) + webhook.id() + "/", coverage, content(coverage, address));
    }

    /** Switches it off, which is all that pretix does when one is deleted. */
    void switchOff(ShopWebhook webhook, Coverage coverage) {
        http.change(
                HttpMethod.DELETE,
                path(coverage.organizer()) + webhook.id() + "/",
                key(),
                new byte[0],
                what(coverage.organizer()));
    }

    private void change(HttpMethod method, String path, Coverage coverage, Map<String, Object> content) {
        http.change(method, path, key(), MAPPER.writeValueAsBytes(content), what(coverage.organizer()));
    }

    private static Map<String, Object> content(Coverage coverage, String address) {
        return Map.of(
                "enabled",
                true,
                "target_url",
                address,
                "all_events",
                coverage.isWholeOrganizer(),
                "limit_events",
                coverage.isWholeOrganizer() ? List.of() : List.of(coverage.event()),
                "action_types",
                WebhookActions.IDS,
                "comment",
                "Tells eventbot to look for changes");
    }

    private static String path(String organizer) {
        return "organizers/" + organizer + "/webhooks/";
    }

    private static String what(String organizer) {
        return "the webhooks of " + organizer;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
