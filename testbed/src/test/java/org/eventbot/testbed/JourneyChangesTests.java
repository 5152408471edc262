package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** After the invitation: IDs are corrected, tickets are lost, and some people have another one. */
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

    @Test
    @Order(4)
    void withdrawsOneTicketOfAnOrderAndNotTheOther() {
        Person first = accounts.newcomer();
        Person second = accounts.newcomer();
        PlacedOrder order = office.paid(first, second);
        occasion.awaitInvited(first, second);

        office.shop().cancelTicket(order.code(), 2);

        occasion.awaitMembership(second, "leave");
        assertThat(occasion.membership(first)).isEqualTo("invite");
    }

    @Test
    @Order(5)
    void keepsWhoHoldsASecondTicket() {
        Person person = accounts.newcomer();
        PlacedOrder first = office.paid(person);
        office.paid(person);
        occasion.awaitInvited(person);

        office.shop().cancel(first.code());

        occasion.settle();
        assertThat(occasion.membership(person)).isEqualTo("invite");
    }

    @Test
    @Order(6)
    void keepsWhoHoldsATicketOfAnotherEventInTheSameRoom() {
        BoxOffice other = linkAnotherEvent();
        Person person = accounts.newcomer();
        PlacedOrder here = office.paid(person);
        PlacedOrder there = other.paid(person);
        PlacedOrder sentinel = other.paid(accounts.newcomer());
        occasion.awaitInvited(person, sentinel.person());

        office.shop().cancel(here.code());
        occasion.settle();
        assertThat(occasion.membership(person)).isEqualTo("invite");

        other.shop().cancel(there.code());
        occasion.awaitMembership(person, "leave");
    }

    private BoxOffice linkAnotherEvent() {
        Servers servers = new Backstage(occasion.servers()).openEvent("Other " + Tokens.word());
        occasion.operatorSays("!pretix allow " + servers.eventReference()).awaitAnswer(servers.event());
        occasion.say("!invite link " + servers.shopAddress()).awaitAnswer("Next:");
        occasion.run();
        return new BoxOffice(servers);
    }

    @Test
    @Order(7)
    void leavesWhoJoinedWhenTheTicketIsLost() {
        Person person = accounts.newcomer();
        PlacedOrder order = office.paid(person);
        occasion.awaitInvited(person);
        accounts.of(person).join(occasion.places().conference());
        Person open = accounts.newcomer();
        PlacedOrder other = office.paid(open);
        occasion.awaitInvited(open);

        office.shop().cancel(order.code());
        office.shop().cancel(other.code());

        occasion.awaitMembership(open, "leave");
        assertThat(occasion.membership(person)).isEqualTo("join");
    }
}
