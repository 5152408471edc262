package org.eventbot.pretix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.eventbot.pretix.PretixHttp.Parameter;

/** What the bot reads of one pretix. Each method asks, and throws a {@link ShopTrouble} when that fails. */
@RequiredArgsConstructor
final class PretixClient {

    private static final List<Parameter> ONE = List.of(new Parameter("page_size", "1"));

    /** Lists of products, questions or dates are short; a server that never ends one must not keep the bot. */
    private static final int MOST_PAGES = 200;

    private final PretixHttp http;

    /** Looks whether pretix answers and accepts the token. */
    void hello() {
        http.get("organizers/", ONE, "its organizers").as(Counted.class);
    }

    List<ShopOrganizer> organizers() {
        return all("organizers/", List.of(), "its organizers", ShopOrganizer.class);
    }

    /** The organizer's events that the token can see. */
    List<ShopEvent> events(String organizer) {
        return all("organizers/" + organizer + "/events/", List.of(), "the organizer " + organizer, ShopEvent.class);
    }

    /** How many they are. */
    int countEvents(String organizer) {
        return http.get("organizers/" + organizer + "/events/", ONE, "the organizer " + organizer)
                .as(Counted.class)
                .count();
    }

    ShopEvent event(EventPath event) {
        return http.get(path(event), List.of(), "the event " + event).as(ShopEvent.class);
    }

    /** Looks whether orders may be read, which takes a permission of its own, without reading one. */
    void checkOrders(EventPath event) {
        var query = List.of(new Parameter("page_size", "1"), new Parameter("include", "status"));
        http.get(path(event) + "orders/", query, "the orders of " + event).as(Counted.class);
    }

    /** When the newest order was placed, orders in test mode left out; nothing else is read of it. */
    Optional<Instant> lastOrder(EventPath event) {
        var query = List.of(
                new Parameter("ordering", "-datetime"),
                new Parameter("testmode", "false"),
                new Parameter("page_size", "1"),
                new Parameter("include", "datetime"));
        return http.get(path(event) + "orders/", query, "the orders of " + event).page(Placed.class).results().stream()
                .map(Placed::datetime)
                .findFirst();
    }

    /** The question with this internal identifier, if there is one. */
    Optional<Question> question(EventPath event, String identifier) {
        var query = List.of(new Parameter("identifier", identifier));
        return http
                .get(path(event) + "questions/", query, "the questions of " + event)
                .page(Question.class)
                .results()
                .stream()
                .filter(question -> question.identifier().equals(identifier))
                .findFirst();
    }

    List<Question> questions(EventPath event) {
        return all(path(event) + "questions/", List.of(), "the questions of " + event, Question.class);
    }

    List<Item> items(EventPath event) {
        return all(path(event) + "items/", List.of(), "the products of " + event, Item.class);
    }

    /** The dates of a series, by time; none when the event is no series. */
    List<SubEvent> dates(EventPath event) {
        var byTime = List.of(new Parameter("ordering", "date_from"));
        return all(path(event) + "subevents/", byTime, "the dates of " + event, SubEvent.class);
    }

    /** A part of the event's orders, with no answers but those to the question. */
    OrderPage orders(EventPath event, OrderQuery query, String question) {
        JsonAnswer answer = http.get(path(event) + "orders/", query.parameters(), "the orders of " + event);
        var page = answer.as(OrderPage.Wire.class, Map.of(MatrixAnswerReader.QUESTION, question));
        if (!page.isInOrder(query.placedSince())) {
            throw answer.unexpected(new MissingFieldException("the order by time"));
        }
        return new OrderPage(page.results(), page.next() != null, answer.generated());
    }

    private <T> List<T> all(String path, List<Parameter> query, String what, Class<T> element) {
        var found = new ArrayList<T>();
        for (int number = 1; number <= MOST_PAGES; number++) {
            var parameters = new ArrayList<>(query);
            parameters.add(new Parameter("page", Integer.toString(number)));
            Page<T> page = http.get(path, parameters, what).page(element);
            found.addAll(page.results());
            if (page.isLast()) {
                break;
            }
        }
        return found;
    }

    static String path(EventPath event) {
        return "organizers/" + event.organizer() + "/events/" + event.slug() + "/";
    }

    /** An order of which only its time is wanted. */
    record Placed(Instant datetime) {

        Placed {
            MissingFieldException.check(datetime, "datetime");
        }
    }

    /** A list of which only the length is wanted. */
    record Counted(Integer count) {

        Counted {
            MissingFieldException.check(count, "count");
        }
    }
}
