package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tickets are lost, and something is left: another ticket of the order, of the event, of another event, or a person who
 * came already. An event of its own, since five losses within an hour are what a small one may have without a question.
 */
@Order(23)
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OccasionExtension.class)
class JourneyLossesTests {

    private final Occasion occasion;
    private final Accounts accounts;
    private final BoxOffice office;

    JourneyLossesTests(Occasion occasion) {
        this.occasion = occasion;
        this.accounts = occasion.accounts();
        this.office = occasion.office();
    }

    @Test
    @Order(1)
    void withdrawsOneTicketOfAnOrderAndNotTheOther() {
        occasion.link();
        occasion.run();
        Person first = accounts.newcomer();
        Person second = accounts.newcomer();
        PlacedOrder order = office.paid(first, second);
        occasion.awaitInvited(first, second);

        office.shop().cancelTicket(order.code(), 2);

        occasion.awaitMembership(second, "leave");
        assertThat(occasion.membership(first)).isEqualTo("invite");
    }

    @Test
    @Order(2)
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
    @Order(3)
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
    @Order(4)
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
