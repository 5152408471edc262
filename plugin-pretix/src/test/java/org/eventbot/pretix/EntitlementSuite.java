package org.eventbot.pretix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.registration.Entitlement;
import org.eventbot.core.registration.Registration;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.pretix.NewOrder;
import org.eventbot.testkit.pretix.NewTicket;
import org.eventbot.testkit.pretix.PretixShop;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What becomes of a ticket in each state of its order, read as the bot reads it. Extend it with the address and the
 * tokens of a shop that was seeded with the event {@code conf} and the series {@code series}.
 */
public abstract class EntitlementSuite {

    /** The shop's address, without {@code /api/v1}. */
    protected abstract URI baseUrl();

    /** A token with every right. */
    protected abstract String fullToken();

    /** A token that may read the orders of both events, and nothing else. */
    protected abstract String readingToken();

    @Test
    void entitlesWhoPaid() {
        assertThat(of(shop().place(NewOrder.paid(ticket())))).containsExactly(Entitlement.ENTITLED);
    }

    @Test
    void entitlesWhoGotATicketForNothing() {
        String code = shop().place(NewOrder.pending(
                NewTicket.of("Community ticket").variation("Online only").answer("matrix", matrixId())));

        assertThat(of(code)).containsExactly(Entitlement.ENTITLED);
    }

    @Test
    void waitsForPayment() {
        String code = shop().place(NewOrder.pending(ticket()));
        assertThat(of(code)).containsExactly(Entitlement.PENDING);

        shop().markPaid(code);
        assertThat(of(code)).containsExactly(Entitlement.ENTITLED);

        shop().markPending(code);
        assertThat(of(code)).containsExactly(Entitlement.PENDING);
    }

    @Test
    void entitlesWhoMayPayLater() {
        assertThat(of(shop().place(NewOrder.pending(ticket()).valid()))).containsExactly(Entitlement.ENTITLED);
    }

    @Test
    void endsWithTheTermOfPayment() {
        String code = shop().place(NewOrder.pending(ticket()));
        shop().expire(code);
        assertThat(of(code)).containsExactly(Entitlement.EXPIRED);

        shop().markPaid(code);
        assertThat(of(code)).containsExactly(Entitlement.ENTITLED);
    }

    @Test
    void endsWithACancellationAndBeginsAgain() {
        String code = shop().place(NewOrder.paid(ticket()));
        shop().cancel(code);
        assertThat(of(code)).containsExactly(Entitlement.CANCELLED);

        shop().reactivate(code);
        assertThat(of(code)).containsExactly(Entitlement.ENTITLED);
    }

    @Test
    void isPendingAgainWhenAnUnpaidOrderIsReactivated() {
        String code = shop().place(NewOrder.pending(ticket()));
        shop().cancel(code);
        shop().reactivate(code);

        assertThat(of(code)).containsExactly(Entitlement.PENDING);
    }

    @Test
    void endsWithACancellationForAFee() {
        String paid = shop().place(NewOrder.paid(ticket(), ticket()));
        shop().cancelForFee(paid, "5.00");
        assertThat(of(paid)).containsExactly(Entitlement.CANCELLED, Entitlement.CANCELLED);

        String unpaid = shop().place(NewOrder.pending(ticket()).valid());
        shop().cancelForFee(unpaid, "5.00");
        assertThat(of(unpaid)).containsExactly(Entitlement.CANCELLED);
    }

    @Test
    void endsForOneOfSeveralTickets() {
        String code = shop().place(NewOrder.paid(ticket(), ticket(), ticket()));
        shop().cancelTicket(code, 2);

        assertThat(of(code)).containsExactly(Entitlement.ENTITLED, Entitlement.CANCELLED, Entitlement.ENTITLED);
    }

    @Test
    void waitsForApproval() {
        String code = shop().place(NewOrder.pending(ticket()).valid().needsApproval());
        assertThat(of(code)).containsExactly(Entitlement.AWAITING_APPROVAL);
        shop().approve(code);
        assertThat(of(code)).containsExactly(Entitlement.ENTITLED);

        String denied = shop().place(NewOrder.pending(ticket()).needsApproval());
        shop().deny(denied);
        assertThat(of(denied)).containsExactly(Entitlement.CANCELLED);
    }

    @Test
    void takesATestOrderForATest() {
        assertThat(of(shop().place(NewOrder.paid(ticket()).inTestmode()))).containsExactly(Entitlement.TEST);
    }

    @Test
    void endsWithABlock() {
        String code = shop().place(NewOrder.paid(ticket()));
        shop().block(code, 1);
        assertThat(of(code)).containsExactly(Entitlement.BLOCKED);

        shop().unblock(code, 1);
        assertThat(of(code)).containsExactly(Entitlement.ENTITLED);
    }

    @Test
    void endsWhenTheTicketIsNoLongerValid() {
        String code = shop().place(NewOrder.paid(ticket()));
        shop().validUntil(code, 1, now().minusSeconds(3600));
        assertThat(of(code)).containsExactly(Entitlement.NO_LONGER_VALID);

        Instant end = Instant.parse("2031-01-01T00:00:00Z");
        shop().validUntil(code, 1, end);
        assertThat(read("conf", code)).extracting(Registration::validUntil).containsExactly(end);
        assertThat(of(code)).containsExactly(Entitlement.ENTITLED);
    }

    @Test
    void countsNoShirtAsATicket() {
        String code = shop().place(NewOrder.paid(ticket().addOn("T-shirt"), NewTicket.of("Ticket")));

        assertThat(read("conf", code))
                .extracting(registration -> registration.answer().isPresent())
                .containsExactly(true, false);
    }

    @Test
    void knowsTheDateOfEachTicketOfASeries() {
        String code = evenings().place(NewOrder.paid(ticket().on("Third evening"), ticket().on("First evening")));

        List<SubEvent> dates = client().dates(path("series"));
        assertThat(dates)
                .extracting(date -> date.date().name())
                .containsExactly("First evening", "Second evening", "Third evening");
        assertThat(read("series", code))
                .extracting(Registration::subevent)
                .containsExactly(dates.get(2).id(), dates.get(0).id());
    }

    @Test
    void failsWhileTheQuestionHasAnotherName() {
        String code = evenings().place(NewOrder.paid(ticket().on("Second evening")));
        assertThat(read("series", code)).hasSize(1);
        evenings().renameQuestion("matrix", "mxid");
        try {
            assertThatThrownBy(() -> read("series", code))
                    .isInstanceOfSatisfying(
                            ShopTrouble.class, gone -> assertThat(gone.kind()).isEqualTo(ShopTrouble.Kind.NO_QUESTION));
            assertThat(new EventReaderRun("series", "mxid").read(code)).hasSize(1);
        } finally {
            evenings().renameQuestion("mxid", "matrix");
        }
        assertThat(read("series", code)).hasSize(1);
    }

    @Test
    void knowsWhatIsSoldAndThatTheTokenIsSmall() {
        assertThat(client().items(path("conf")))
                .extracting(item -> item.product().name())
                .containsExactly("Ticket", "Community ticket", "T-shirt");
        Connection shop = Clients.connection("", baseUrl(), readingToken(), "");
        assertThat(shop.probe().beyondReading("testbed")).isEmpty();
        assertThat(shop.probe().beyondReading(path("conf"))).isEmpty();
        assertThat(Clients.connection("", baseUrl(), fullToken(), "").probe().beyondReading(path("conf")))
                .contains("change orders", "change products");
    }

    private List<Entitlement> of(String code) {
        return read("conf", code).stream().map(Registration::entitlement).toList();
    }

    private List<Registration> read(String event, String code) {
        return new EventReaderRun(event, "matrix").read(code);
    }

    private PretixClient client() {
        return Clients.connection("", baseUrl(), readingToken(), "").client();
    }

    private static NewTicket ticket() {
        return NewTicket.withMatrixId(matrixId());
    }

    private static String matrixId() {
        return "@" + UUID.randomUUID() + ":example.org";
    }

    private static EventPath path(String event) {
        return new EventPath("testbed", event);
    }

    private PretixShop shop() {
        return new PretixShop(baseUrl(), "testbed", "conf", fullToken());
    }

    private PretixShop evenings() {
        return new PretixShop(baseUrl(), "testbed", "series", fullToken());
    }

    /** The shop's time: when it last changed an order. */
    private Instant now() {
        JsonNode last = shop().api()
                .get("/api/v1/organizers/testbed/events/conf/orders/?ordering=-last_modified&page_size=1")
                .path("results")
                .path(0);
        return Instant.parse(Json.text(last, "last_modified"));
    }

    /** Reads what changed since the order was placed, and keeps what is of that order. */
    private final class EventReaderRun {

        private final EventReader reader;
        private final String question;
        private final PretixShop seller;

        private EventReaderRun(String event, String question) {
            this.reader = new EventReader(
                    client(), path(event), new AskedQuestion(client(), path(event), question, Optional.empty()));
            this.question = question;
            this.seller = event.equals("conf") ? shop() : evenings();
        }

        private List<Registration> read(String code) {
            Instant placed = Instant.parse(Json.text(seller.order(code), "datetime"));
            var found = new ArrayList<Registration>();
            reader.read(
                    new Bookmark(null, placed, null, placed).cursor(question),
                    Instant.parse(Json.text(seller.order(code), "last_modified")),
                    page -> found.addAll(page.registrations()));
            return found.stream()
                    .filter(registration -> registration.order().value().equals(code))
                    .toList();
        }
    }
}
