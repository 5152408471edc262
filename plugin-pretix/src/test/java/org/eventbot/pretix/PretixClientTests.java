package org.eventbot.pretix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.registration.MatrixAnswer;
import org.eventbot.testkit.http.Answer;
import org.eventbot.testkit.http.Call;
import org.eventbot.testkit.http.LocalServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PretixClientTests {

    private static final EventPath EVENT = new EventPath("flock", "conf");
    private static final OrderQuery ALL = new OrderQuery(null, null, 1);

    private static final String ORDERS = """
            {"count": 2, "next": "http://evil.example.org/?page=2", "previous": null, "a_new_field": {},
             "results": [{
              "code": "79ANX", "status": "p", "testmode": false, "datetime": "2026-11-22T19:54:17.541950Z",
              "require_approval": false, "valid_if_pending": true, "another_new_field": [1],
              "positions": [
               {"positionid": 1, "item": 4, "variation": 9, "subevent": 7, "addon_to": null, "canceled": false,
                "blocked": ["admin"], "valid_until": "2026-12-21T23:59:59+01:00",
                "answers": [
                 {"question": 2, "answer": "ada lovelace", "question_identifier": "fas", "options": [{"a": []}]},
                 {"question": 1, "answer": "@ada:testbed.local", "question_identifier": "matrix", "options": []},
                 {"question_identifier": "matrix-consent", "answer": "True", "option_identifiers": ["x"]}]},
               {"positionid": 2, "item": 5, "variation": null, "subevent": null, "addon_to": 1, "canceled": true,
                "blocked": null, "valid_until": null, "answers": []}]}]}
            """;

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private String body = ORDERS;
    private LocalServer server;
    private PretixClient client;

    @BeforeEach
    void start() {
        server = LocalServer.start("pretix-stub", this::answer);
        client = Clients.of(server.address());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Answer answer(Call call) {
        calls.add(call);
        return new Answer(200, "application/json", java.util.Map.of(), body)
                .header("X-Page-Generated", "2026-11-22T19:54:24.265262Z");
    }

    @Test
    void readsOrdersAndIgnoresNewFields() {
        OrderPage page = client.orders(EVENT, ALL, "matrix");

        assertThat(page.more()).isTrue();
        assertThat(page.generated()).isEqualTo("2026-11-22T19:54:24.265262Z");
        Order order = page.orders().get(0);
        assertThat(order.countsUnpaid()).isTrue();
        assertThat(order.datetime()).isEqualTo("2026-11-22T19:54:17.541950Z");
        assertThat(order.positions().get(0))
                .isEqualTo(new Position(
                        1,
                        4L,
                        9L,
                        7L,
                        null,
                        false,
                        List.of("admin"),
                        Instant.parse("2026-12-21T22:59:59Z"),
                        new MatrixAnswer("@ada:testbed.local")));
        assertThat(order.positions().get(1)).isEqualTo(new Position(2, 5L, null, null, 1L, true, null, null, null));
    }

    @Test
    void keepsOnlyTheAnswerToTheConfiguredQuestion() {
        assertThat(client.orders(EVENT, ALL, "fas")
                        .orders()
                        .get(0)
                        .positions()
                        .get(0)
                        .answers())
                .isEqualTo(new MatrixAnswer("ada lovelace"));
        assertThat(client.orders(EVENT, ALL, "nothing")
                        .orders()
                        .get(0)
                        .positions()
                        .get(0)
                        .answers())
                .isNull();
    }

    @Test
    void takesABlankAnswerForNone() {
        body = ORDERS.replace("@ada:testbed.local", "  ");

        assertThat(client.orders(EVENT, ALL, "matrix")
                        .orders()
                        .get(0)
                        .positions()
                        .get(0)
                        .answers())
                .isNull();
    }

    @Test
    void doesNotTakeAMissingListOfAnswersForNoAnswer() {
        body = ORDERS.replace("\"answers\": []", "\"nothing\": []");

        assertThatThrownBy(() -> client.orders(EVENT, ALL, "matrix"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.text().plain()).contains("answers is missing"));
    }

    @Test
    void refusesAListThatIsNotSortedAsAsked() {
        var later = new OrderQuery(null, Instant.parse("2026-11-22T20:00:00Z"), 1);

        assertThatThrownBy(() -> client.orders(EVENT, later, "matrix"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.text().plain()).contains("the order by time is missing"));
    }

    @Test
    void asksForTheNeededFieldsOnly() {
        Instant time = Instant.parse("2026-11-22T19:00:00.000001Z");
        client.orders(EVENT, new OrderQuery(time, time, 3), "matrix");

        Call call = calls.get(0);
        assertThat(call.address().getPath()).isEqualTo("/api/v1/organizers/flock/events/conf/orders/");
        assertThat(call.header("authorization")).isEqualTo("Token " + Clients.TOKEN);
        assertThat(call.query().get("include"))
                .contains("code", "status", "positions.answers")
                .doesNotContain("email", "secret", "url", "positions.secret", "positions.attendee_name");
        assertThat(call.query("include_canceled_positions", "")).isEqualTo("true");
        assertThat(call.query("page_size", "")).isEqualTo("50");
        assertThat(call.query("page", "")).isEqualTo("3");
        assertThat(call.query("modified_since", "")).isEqualTo("2026-11-22T19:00:00.000001Z");
        assertThat(call.query("created_since", "")).isEqualTo("2026-11-22T19:00:00.000001Z");
        assertThat(call.query()).doesNotContainKeys("ordering", "status", "testmode");
    }

    @Test
    void choosesTheEnglishNameOfAnEventOrAnyOther() {
        body = "{\"slug\": \"conf\", \"name\": {\"de\": \"Konferenz\", \"en\": \"Conference\"}}";
        assertThat(client.event(EVENT).shownName()).isEqualTo("Conference");

        body = "{\"slug\": \"conf\", \"name\": {\"de\": \"Konferenz\", \"en\": \"\", \"fr\": null}}";
        assertThat(client.event(EVENT).shownName()).isEqualTo("Konferenz");

        body = "{\"slug\": \"conf\", \"name\": {}}";
        assertThat(client.event(EVENT).shownName()).isEqualTo("conf");
    }

    @Test
    void findsTheQuestionEvenWhenTheFilterIsIgnored() {
        body = """
                {"count": 2, "results": [
                 {"id": 1, "identifier": "fas", "type": "S", "items": [1], "ask_during_checkin": false, "hidden": false},
                 {"id": 2, "identifier": "matrix", "type": "S", "items": [1, 2], "ask_during_checkin": false, "hidden": false}]}
                """;

        assertThat(client.question(EVENT, "matrix"))
                .hasValueSatisfying(question -> assertThat(question.items()).containsExactly(1L, 2L));
        assertThat(client.question(EVENT, "other")).isEmpty();
        assertThat(calls.get(0).query("identifier", "")).isEqualTo("matrix");
    }

    @Test
    void readsNoOrderToSeeWhetherItMay() {
        body = "{\"count\": 7, \"next\": null, \"results\": [{\"status\": \"p\"}]}";
        client.checkOrders(EVENT);

        assertThat(calls.get(0).query().get("include")).containsExactly("status");
    }
}
