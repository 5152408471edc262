package org.eventbot.testkit.pretix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.JsonAnswer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How lists of orders are filtered, ordered, cut and trimmed. */
abstract class ListBehaviours extends OrderBehaviours {

    private String place() {
        return shop().place(NewOrder.paid(NewTicket.withMatrixId(matrixId())));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** When the order was placed, ready for a filter. */
    private String placed(String code) {
        return encoded(Json.text(shop().order(code), "datetime"));
    }

    @Test
    void listsFromAMomentOnInTheOrderOfPlacing() {
        String first = place();
        String second = place();
        String third = place();
        JsonNode page = bot().get(orders() + NEEDED + "&ordering=datetime&created_since=" + placed(first));
        assertThat(codes(page)).startsWith(first, second, third);
    }

    @Test
    void seeksThroughAllOrdersByTheLastOne() {
        List<String> placed = List.of(place(), place(), place(), place());
        List<String> found = new ArrayList<>();
        String since = placed(placed.get(0));
        while (found.size() < placed.size()) {
            JsonNode page = bot().get(orders() + "?page_size=2&ordering=datetime&created_since=" + since);
            codes(page).stream().filter(code -> !found.contains(code)).forEach(found::add);
            since = placed(found.get(found.size() - 1));
        }
        assertThat(found).startsWith(placed.toArray(String[]::new));
    }

    @Test
    void turnsTheOrderRound() {
        String older = place();
        String newer = place();
        List<String> codes = codes(bot().get(orders() + "?ordering=-datetime&created_since=" + placed(older)));
        assertThat(codes.indexOf(newer)).isLessThan(codes.indexOf(older));
    }

    @Test
    void cutsListsIntoPages() {
        String first = place();
        place();
        place();
        String query = "?page_size=2&created_since=" + placed(first);
        JsonNode page = bot().get(orders() + query);
        assertThat(page.path("count").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(page.path("previous").isNull()).isTrue();
        String next = Json.text(page, "next");
        assertThat(next).startsWith(baseUrl().toString()).contains("page=2").contains("page_size=2");
        assertThat(codes(bot().get(next))).isNotEmpty();
        refuses(404, "Invalid page.", () -> bot().get(orders() + query + "&page=1000"));
        refuses(404, "Invalid page.", () -> bot().get(orders() + "?page=abc"));
    }

    @Test
    void tellsWhatChangedSinceInclusively() {
        String code = place();
        place();
        shop().cancel(code);
        String modified = Json.text(read(code), "last_modified");
        JsonNode page = bot().get(orders() + NEEDED + "&ordering=last_modified&modified_since=" + encoded(modified));
        assertThat(codes(page)).startsWith(code);
    }

    @Test
    void saysWhenAPageWasMade() {
        JsonAnswer page = bot().exchange("GET", orders() + "?page_size=1", null);
        assertThat(page.header("X-Page-Generated")).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
        JsonAnswer later =
                bot().exchange("GET", orders() + "?modified_since=" + encoded(page.header("X-Page-Generated")), null);
        assertThat(later.status()).isEqualTo(200);
    }

    @Test
    void refusesAMomentItCannotRead() {
        JsonAnswer answer = bot().exchange("GET", orders() + "?modified_since=1700000000", null);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("modified_since").path(0).asString()).isEqualTo("Enter a valid date/time.");
        assertThat(bot().exchange("GET", orders() + "?modified_since=2026-01-01T00:00:00+01:00", null)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void filtersByCodeWhateverItsCase() {
        String code = place();
        assertThat(codes(bot().get(orders() + "?code=" + code.toLowerCase(java.util.Locale.ROOT))))
                .containsExactly(code);
        refuses(404, "No Order matches the given query.", () -> bot().get(
                        orders() + code.toLowerCase(java.util.Locale.ROOT) + "/"));
    }

    @Test
    void filtersByTestmodeAndStatus() {
        String test = shop().place(NewOrder.paid(NewTicket.of("Ticket")).inTestmode());
        String pending = shop().place(NewOrder.pending(NewTicket.of("Ticket")));
        String since = "&created_since=" + placed(test);
        assertThat(codes(bot().get(orders() + "?testmode=true" + since))).containsExactly(test);
        assertThat(codes(bot().get(orders() + "?testmode=false" + since)))
                .contains(pending)
                .doesNotContain(test);
        assertThat(codes(bot().get(orders() + "?status=n" + since)))
                .contains(pending)
                .doesNotContain(test);
        assertThat(codes(bot().get(orders() + "?status=n,p" + since))).isEmpty();
    }

    @Test
    void ignoresFiltersItDoesNotKnow() {
        String code = place();
        assertThat(codes(bot().get(orders() + "?nosuch=1&created_since=" + placed(code))))
                .contains(code);
    }

    @Test
    void showsOnlyTheFieldsThatWereAskedFor() {
        String code = place();
        JsonNode order = bot().get(orders() + code + "/?include=code&include=positions.answers&include=nosuch");
        assertThat(order.propertyNames()).containsExactlyInAnyOrder("code", "positions");
        assertThat(order.path("positions").path(0).propertyNames()).containsExactly("answers");
        JsonNode whole = bot().get(orders() + code + "/?exclude=positions");
        assertThat(whole.has("positions")).isFalse();
        assertThat(whole.has("email")).isTrue();
    }

    @Test
    void fallsOverAnExcludedFieldThatIsNotThere() {
        String code = place();
        answersWithAPage(bot().exchange("GET", orders() + code + "/?exclude=positions.nosuch", null), 500);
    }

    @Test
    void listsPositionsWithoutAnyMoment() {
        String code = place();
        JsonNode page = bot().get(eventPath() + "orderpositions/?order=" + code + "&modified_since=2100-01-01");
        assertThat(page.path("count").asInt()).isPositive();
    }
}
