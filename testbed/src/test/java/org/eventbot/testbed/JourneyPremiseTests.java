package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.JsonClient;
import org.eventbot.testkit.matrix.MatrixUser;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Before the first chapter, and without the program: both servers hold what the journey is about. */
@Order(0)
@Tag(JourneyExtension.GROUNDWORK)
@Chapter
class JourneyPremiseTests {

    private final Journey journey;
    private final Servers servers;
    private final Cast cast;
    private final Dozen dozen;

    JourneyPremiseTests(Journey journey) {
        this.journey = journey;
        this.servers = journey.servers();
        this.cast = journey.cast();
        this.dozen = journey.dozen();
    }

    @Test
    void theShopHoldsADozenOrdersForFourteenPeople() {
        JsonClient shop = new JsonClient(servers.pretix(), "Token " + servers.botToken());
        JsonNode orders = shop.get(
                JsonClient.path("/api/v1/organizers/%s/events/%s/orders/", servers.organizer(), servers.event()));

        assertThat(orders.path("count").asInt()).isEqualTo(12);
        assertThat(journey.accounts().everybody()).hasSize(14);
    }

    @Test
    void theShopTellsTheOrdersApart() {
        assertThat(status(dozen.pending())).isEqualTo("n");
        assertThat(status(dozen.cancelled())).isEqualTo("c");
        assertThat(status(dozen.cancelledForFee())).isEqualTo("p");
        assertThat(order(dozen.trio()).path("positions")).hasSize(3);
    }

    private String status(PlacedOrder placed) {
        return Json.text(order(placed), "status");
    }

    private JsonNode order(PlacedOrder placed) {
        return journey.office().shop().order(placed.code());
    }

    @Test
    void theBotMayReadOrdersButNotTheShopsSettings() {
        JsonClient shop = new JsonClient(servers.pretix(), "Token " + servers.botToken());
        String webhooks = JsonClient.path("/api/v1/organizers/%s/webhooks/", servers.organizer());

        assertThat(shop.exchange("GET", webhooks, null).status()).isEqualTo(403);
    }

    @Test
    void theRoomsBelongToTheSpaceAndTheSpaceToTheRooms() {
        String space = journey.places().space();
        String room = journey.places().conference();

        assertThat(cast.operator().state(space, "m.space.child", room)).isPresent();
        assertThat(cast.operator().state(room, "m.space.parent", space)).isPresent();
    }

    @Test
    void theHistoryOfARoomTellsHowOftenSomebodyWasInvited() {
        MatrixUser inviter = journey.accounts().register("ines." + Tokens.word());
        Cast others = new Cast(inviter, cast.operator(), cast.organizer(), cast.neighbour());
        Places nowhere = Places.create(others, cast.neighbour(), "Nowhere");
        cast.operator().invite(nowhere.conference(), inviter.id());
        inviter.join(nowhere.conference());

        for (String invitee : new String[] {"@once:testbed.local", "@twice:testbed.local"}) {
            inviter.invite(nowhere.conference(), invitee);
        }
        inviter.kick(nowhere.conference(), "@twice:testbed.local");
        inviter.invite(nowhere.conference(), "@twice:testbed.local");

        Map<String, Integer> history = new Invitations(others, nowhere).history();
        assertThat(history).containsOnly(entry("@once:testbed.local", 1), entry("@twice:testbed.local", 2));
    }
}
