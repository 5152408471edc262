package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.eventbot.testkit.pretix.NewOrder;
import org.eventbot.testkit.pretix.NewTicket;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever an order consists of, each of its tickets invites its own holder. */
@Order(20)
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OccasionExtension.class)
class JourneyOrdersTests {

    private final Occasion occasion;
    private final Person single;
    private final Person[] trio;
    private final Person withShirt;
    private final Person community;

    JourneyOrdersTests(Occasion occasion) {
        this.occasion = occasion;
        Accounts accounts = occasion.accounts();
        single = accounts.newcomer();
        trio = accounts.newcomers(3).toArray(Person[]::new);
        withShirt = accounts.newcomer();
        community = accounts.newcomer();
    }

    @Test
    @Order(1)
    void countsTicketsNotOrdersNorShirts() {
        BoxOffice office = occasion.office();
        office.paid(single);
        office.paid(trio);
        office.place(NewOrder.paid(BoxOffice.ticket(withShirt).addOn("T-shirt")), withShirt);
        office.place(
                NewOrder.paid(NewTicket.of("Community ticket")
                        .variation("Online only")
                        .answer("matrix", community.matrixId())
                        .attendee(community.name(), community.mail())),
                community);
        occasion.allow();

        String preview =
                occasion.say("!invite link " + occasion.servers().shopAddress()).awaitAnswer("would be invited");

        assertThat(preview).contains("6 registrations").contains("6 people");
    }

    @Test
    @Order(2)
    void invitesTheHolderOfEachTicket() {
        occasion.run();

        occasion.invitations().awaitInvited(everybody(), Occasion.PATIENCE);
    }

    @Test
    @Order(3)
    void invitesEachOnceAndNobodyElse() {
        occasion.settle();

        assertThat(occasion.invitations().invited()).hasSize(7).containsAll(everybody());
        assertThat(occasion.invitations().history()).hasSize(7).allSatisfy((person, times) -> assertThat(times)
                .isOne());
        assertThat(occasion.status()).satisfies(body -> Map.of("registrations", 7, "invited", 7, "failed", 0)
                .forEach((what, number) -> assertThat(body).matches(Words.counting(what, number))));
    }

    private Set<String> everybody() {
        return Occasion.ids(single, trio[0], trio[1], trio[2], withShirt, community);
    }
}
