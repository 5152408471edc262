package org.eventbot.testkit.pretix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.eventbot.testkit.http.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How orders live, and what a reader sees of it. */
abstract class OrderBehaviours extends PretixBehaviours {

    @Test
    void showsWhatTheBuyerAnswered() {
        String id = matrixId();
        NewTicket ticket = NewTicket.withMatrixId(id).answer("fas", "ada").answer("matrix-consent", "true");
        JsonNode order = read(shop().place(NewOrder.paid(ticket)));
        assertThat(Json.text(order, "status")).isEqualTo("p");
        assertThat(answer(order, "matrix")).isEqualTo(id);
        assertThat(answer(order, "fas")).isEqualTo("ada");
        assertThat(answer(order, "matrix-consent")).isEqualTo("True");
    }

    @Test
    void takesALongCodeOfOnesOwn() {
        String code = "TKA" + System.nanoTime();
        code = code.substring(0, Math.min(16, code.length())).replace('1', '7');
        assertThat(shop().place(NewOrder.paid(NewTicket.of("Ticket")).code(code)))
                .isEqualTo(code);
        assertThat(Json.text(read(code), "code")).isEqualTo(code);
    }

    @Test
    void countsEveryTicketAsAPositionAndAddOnsToo() {
        NewTicket withShirt = NewTicket.withMatrixId(matrixId()).addOn("T-shirt");
        JsonNode order = shop().order(shop().place(NewOrder.paid(withShirt, NewTicket.withMatrixId(matrixId()))));
        JsonNode positions = order.path("positions");
        assertThat(positions.size()).isEqualTo(3);
        assertThat(positions.path(1).path("addon_to").asInt())
                .isEqualTo(positions.path(0).path("id").asInt());
        assertThat(positions.path(2).path("positionid").asInt()).isEqualTo(3);
        assertThat(positions.path(2).path("addon_to").isNull()).isTrue();
    }

    @Test
    void paysForFreeOrdersByItself() {
        NewTicket free = NewTicket.of("Community ticket").variation("Online only");
        JsonNode order = shop().order(shop().place(NewOrder.pending(free)));
        assertThat(Json.text(order, "status")).isEqualTo("p");
        assertThat(order.path("positions").path(0).path("variation").isNumber()).isTrue();
    }

    @Test
    void keepsPendingOrdersPendingUntilTheyArePaid() {
        String code = shop().place(NewOrder.pending(NewTicket.of("Ticket")).valid());
        assertThat(Json.text(read(code), "status")).isEqualTo("n");
        assertThat(shop().order(code).path("valid_if_pending").asBoolean()).isTrue();
        shop().markPaid(code);
        assertThat(Json.text(read(code), "status")).isEqualTo("p");
        refuses(400, "The order is not pending or expired.", () -> shop().markPaid(code));
    }

    @Test
    void keepsThePositionsOfACancelledOrder() {
        String code = shop().place(NewOrder.paid(NewTicket.withMatrixId(matrixId())));
        String before = Json.text(read(code), "last_modified");
        shop().cancel(code);
        JsonNode order = read(code);
        assertThat(Json.text(order, "status")).isEqualTo("c");
        assertThat(canceled(order)).containsExactly(false);
        assertThat(Json.text(order, "last_modified")).isGreaterThan(before);
        refuses(400, "The order is not allowed to be canceled.", () -> shop().cancel(code));
    }

    @Test
    void keepsTheStatusOfAnOrderCancelledForAFee() {
        String code = shop().place(NewOrder.paid(NewTicket.withMatrixId(matrixId()), NewTicket.of("Ticket")));
        shop().cancelForFee(code, "5.00");
        JsonNode order = read(code);
        assertThat(Json.text(order, "status")).isEqualTo("p");
        assertThat(canceled(order)).containsExactly(true, true);
        assertThat(answer(order, "matrix")).isNotEmpty();
        refuses(400, "The order is not allowed to be reactivated.", () -> shop().reactivate(code));
    }

    @Test
    void leavesTheFeeOfAnUnpaidOrderToBePaid() {
        String code = shop().place(NewOrder.pending(NewTicket.of("Ticket")));
        shop().cancelForFee(code, "5.00");
        assertThat(Json.text(read(code), "status")).isEqualTo("n");
        assertThat(canceled(read(code))).containsExactly(true);
    }

    @Test
    void reactivatesAPaidOrderAsPaid() {
        String code = shop().place(NewOrder.paid(NewTicket.of("Ticket")));
        shop().cancel(code);
        shop().reactivate(code);
        assertThat(Json.text(read(code), "status")).isEqualTo("p");
    }

    @Test
    void reactivatesAnUnpaidOrderAsPending() {
        String code = shop().place(NewOrder.pending(NewTicket.of("Ticket")));
        shop().cancel(code);
        shop().reactivate(code);
        assertThat(Json.text(read(code), "status")).isEqualTo("n");
    }

    @Test
    void hidesACancelledPositionUnlessAsked() {
        String id = matrixId();
        String code = shop().place(NewOrder.paid(NewTicket.withMatrixId(id), NewTicket.of("Ticket")));
        int position = read(code).path("positions").path(0).path("id").asInt();
        shop().api().call("DELETE", eventPath() + "orderpositions/" + position + "/", null);
        assertThat(canceled(bot().get(orders() + code + "/"))).containsExactly(false);
        assertThat(canceled(read(code))).containsExactly(true, false);
        assertThat(answer(read(code), "matrix")).isEqualTo(id);
    }

    @Test
    void replacesAllAnswersAtOnce() {
        String code =
                shop().place(NewOrder.paid(NewTicket.withMatrixId(matrixId()).answer("fas", "ada")));
        String corrected = matrixId();
        shop().answer(code, 1, "matrix", corrected);
        assertThat(answer(read(code), "matrix")).isEqualTo(corrected);
        assertThat(answer(read(code), "fas")).isEqualTo("ada");
        int position = read(code).path("positions").path(0).path("id").asInt();
        JsonNode nothing = Json.of(Map.of("answers", new int[0]));
        shop().api().call("PATCH", eventPath() + "orderpositions/" + position + "/", nothing);
        assertThat(answer(read(code), "fas")).isEmpty();
    }

    @Test
    void deletesTestOrdersOnly() {
        String test = shop().place(NewOrder.paid(NewTicket.of("Ticket")).inTestmode());
        String real = shop().place(NewOrder.paid(NewTicket.of("Ticket")));
        shop().api().call("DELETE", orders() + test + "/", null);
        refuses(404, "No Order matches the given query.", () -> read(test));
        refuses(403, "Only test mode orders can be deleted.", () -> shop().api()
                .call("DELETE", orders() + real + "/", null));
    }

    @Test
    void blocksAPosition() {
        String code = shop().place(NewOrder.paid(NewTicket.of("Ticket")));
        int position = read(code).path("positions").path(0).path("id").asInt();
        String target = eventPath() + "orderpositions/" + position + "/";
        shop().api().call("POST", target + "add_block/", Json.of(Map.of("name", "admin")));
        assertThat(shop().order(code)
                        .path("positions")
                        .path(0)
                        .path("blocked")
                        .path(0)
                        .asString())
                .isEqualTo("admin");
        shop().api().call("POST", target + "remove_block/", Json.of(Map.of("name", "admin")));
        assertThat(shop().order(code).path("positions").path(0).path("blocked").isNull())
                .isTrue();
    }
}
