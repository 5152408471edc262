package org.eventbot.testkit.pretix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.JsonAnswer;
import org.eventbot.testkit.http.JsonClient;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What eventbot relies on in a pretix, one test for each behaviour. Extend it with the address and the tokens of a shop
 * that was seeded and may call 127.0.0.1; every test places orders of its own.
 */
public abstract class PretixSuite extends ReadingBehaviours {

    @Test
    void letsAReaderReadItsEvent() {
        assertThat(Json.text(bot().get(organizerPath()), "slug")).isEqualTo(organizer());
        JsonNode event = bot().get(eventPath());
        assertThat(Json.text(event, "slug")).isEqualTo(event());
        assertThat(Json.text(event, "date_to")).endsWith("Z");
        assertThat(Json.text(event, "timezone")).isEqualTo("Europe/Berlin");
        assertThat(bot().get(organizerPath() + "events/").path("count").asInt()).isPositive();
        assertThat(bot().get(eventPath() + "items/").path("count").asInt()).isEqualTo(3);
    }

    @Test
    void findsAQuestionByItsIdentifier() {
        JsonNode page = bot().get(eventPath() + "questions/?identifier=matrix");
        assertThat(page.path("count").asInt()).isEqualTo(1);
        assertThat(Json.text(page.path("results").path(0), "identifier")).isEqualTo("matrix");
        assertThat(bot().get(eventPath() + "questions/?identifier=nosuch")
                        .path("count")
                        .asInt())
                .isZero();
    }

    @Test
    void refusesMissingAndUnknownTokens() {
        JsonClient anybody = new JsonClient(baseUrl(), "");
        refuses(401, "Authentication credentials were not provided.", () -> anybody.get(orders()));
        JsonClient stranger = new JsonClient(baseUrl(), "Token nonsense");
        refuses(401, "Invalid token.", () -> stranger.get(orders()));
        assertThat(stranger.exchange("GET", orders(), null).header("WWW-Authenticate"))
                .isEqualTo("Token");
    }

    @Test
    void refusesOtherEventsAndOrganizers() {
        String detail = "You do not have permission to perform this action.";
        refuses(403, detail, () -> bot().get(organizerPath() + "events/nosuch/"));
        refuses(403, detail, () -> bot().get(organizerPath() + "events/nosuch/orders/"));
        refuses(403, detail, () -> bot().get("/api/v1/organizers/nosuch/"));
    }

    @Test
    void letsAReaderChangeNothing() {
        String code = shop().place(NewOrder.paid(NewTicket.of("Ticket")));
        String detail = "You do not have permission to perform this action.";
        refuses(403, detail, () -> bot().call("POST", orders() + code + "/mark_canceled/", Json.object()));
        refuses(403, detail, () -> bot().call("PATCH", eventPath(), Json.of(Map.of("live", false))));
        refuses(403, detail, () -> bot().get(organizerPath() + "webhooks/"));
    }

    @Test
    void saysNothingWhereTheRightIsMissingForTheWholeOrganizer() {
        shop().place(NewOrder.paid(NewTicket.of("Ticket")));
        JsonClient hook = new JsonClient(baseUrl(), "Token " + webhookToken());
        assertThat(bot().get(organizerPath() + "orders/").path("count").asInt()).isPositive();
        assertThat(hook.get(organizerPath() + "orders/").path("count").asInt()).isZero();
        refuses(403, "You do not have permission to perform this action.", () -> hook.get(orders()));
    }

    @Test
    void saysThatItDoesNotKnowAnOrder() {
        refuses(404, "No Order matches the given query.", () -> bot().get(orders() + "NOSUCH/"));
        refuses(405, "Method \"DELETE\" not allowed.", () -> shop().api().call("DELETE", orders(), null));
    }

    @Test
    void answersWithPagesOutsideOfItsApi() {
        answersWithAPage(
                shop().api().exchange("POST", orders().substring(0, orders().length() - 1), Json.object()), 404);
        JsonAnswer moved =
                bot().exchange("GET", eventPath().substring(0, eventPath().length() - 1), null);
        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.header("Location")).isEqualTo(eventPath());
    }
}
