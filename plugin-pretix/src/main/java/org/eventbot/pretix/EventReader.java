package org.eventbot.pretix;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eventbot.core.registration.Cursor;
import org.eventbot.core.registration.OrderCode;
import org.eventbot.core.registration.Registration;
import org.eventbot.core.registration.RegistrationPage;
import org.jspecify.annotations.Nullable;

/** Reads the registrations of one event. */
record EventReader(PretixClient client, EventPath event, AskedQuestion question) {

    /** @throws ShopTrouble when pretix does not tell them, or when the question is gone or another one */
    void read(@Nullable Cursor since, Instant now, Consumer<RegistrationPage> pages) {
        var watch = new QuestionWatch(question::lookUp);
        var from = Bookmark.of(since, question.mark());
        if (from.equals(Bookmark.START)) {
            watch.begin();
        }
        new OrderWalk(query -> client.orders(event, query, question.identifier()))
                .from(
                        from.start(now),
                        (orders, next) -> pages.accept(
                                new RegistrationPage(registrations(orders, watch, now), next.cursor(question.mark()))));
    }

    private static List<Registration> registrations(List<Order> orders, QuestionWatch watch, Instant now) {
        List<Long> asked = watch.asked(orders);
        return orders.stream()
                .flatMap(order -> registrations(order, asked, now))
                .toList();
    }

    // An add-on, or a product without the question, is nobody's registration, unless somebody answered all the same.
    private static Stream<Registration> registrations(Order order, List<Long> asked, Instant now) {
        return order.positions().stream()
                .filter(position ->
                        position.answers() != null || (!position.isAddOn() && asked.contains(position.item())))
                .map(position -> new Registration(
                        new OrderCode(order.code()),
                        position.positionid(),
                        position.item(),
                        position.variation(),
                        position.subevent(),
                        Entitlements.of(order, position, now),
                        position.validUntil(),
                        position.answers(),
                        order.datetime()));
    }
}
