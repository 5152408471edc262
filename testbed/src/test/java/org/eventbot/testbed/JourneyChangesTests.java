package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** After the invitation: IDs are corrected, and tickets are lost. */
@Order(23)
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OccasionExtension.class)
class JourneyChangesTests {

    private final Occasion occasion;
    private final Accounts accounts;
    private final BoxOffice office;

    JourneyChangesTests(Occasion occasion) {
        this.occasion = occasion;
        this.accounts = occasion.accounts();
        this.office = occasion.office();
    }

    @Test
    @Order(1)
    void invitesACorrectedIdAndWithdrawsTheOldOne() {
        occasion.link();
        occasion.run();
        Person mistaken = accounts.newcomer();
        Person meant = accounts.newcomer();
        PlacedOrder order = office.paid(mistaken);
        occasion.awaitInvited(mistaken);

        office.shop().answer(order.code(), 1, "matrix", meant.matrixId());

        occasion.awaitInvited(meant);
        occasion.awaitMembership(mistaken, "leave");
        assertThat(occasion.membership(meant)).isEqualTo("invite");
    }

    @Test
    @Order(2)
    void invitesWhoeverCorrectsAMalformedId() {
        Person person = accounts.newcomer();
        PlacedOrder order = office.malformed(person);
        occasion.awaitAtDesk(order.code(), "the @ in front is missing");

        office.shop().answer(order.code(), 1, "matrix", person.matrixId());

        occasion.awaitInvited(person);
    }

    @Test
    @Order(3)
    void withdrawsTheInvitationOfALostTicket() {
        Person[] people = accounts.newcomers(4).toArray(Person[]::new);
        List<PlacedOrder> orders =
                List.of(people).stream().map(person -> office.paid(person)).toList();
        occasion.awaitInvited(people);

        office.shop().cancel(orders.get(0).code());
        office.shop().cancelForFee(orders.get(1).code(), "5.00");
        office.shop().block(orders.get(2).code(), 1);
        office.shop().validUntil(orders.get(3).code(), 1, Instant.EPOCH);

        for (Person person : people) {
            occasion.awaitMembership(person, "leave");
        }
    }
}
