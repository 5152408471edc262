package org.eventbot.pretix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.Refusal;
import org.eventbot.pretix.PretixHttp.Parameter;

/** What the bot asks of one pretix. Each method is one request, and throws a {@link Refusal} when it fails. */
@RequiredArgsConstructor
final class PretixClient {

    private static final List<Parameter> ONE = List.of(new Parameter("page_size", "1"));

    private final PretixHttp http;

    /** Looks whether pretix answers and accepts the token. */
    void hello() {
        http.get("organizers/", ONE, "its organizers").as(Counted.class);
    }

    /** How many events of the organizer the token can see. */
    int events(String organizer) {
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

    /** The question with this internal identifier, if there is one. */
    Optional<Question> question(EventPath event, String identifier) {
        var query = List.of(new Parameter("identifier", identifier));
        return http
                .get(path(event) + "questions/", query, "the questions of " + event)
                .as(Question.Page.class)
                .results()
                .stream()
                .filter(question -> question.identifier().equals(identifier))
                .findFirst();
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

    private static String path(EventPath event) {
        return "organizers/" + event.organizer() + "/events/" + event.slug() + "/";
    }

    /** A list of which only the length is wanted. */
    record Counted(Integer count) {

        Counted {
            MissingFieldException.check(count, "count");
        }
    }
}
