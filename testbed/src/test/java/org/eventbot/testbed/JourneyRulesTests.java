package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventbot.testkit.pretix.NewOrder;
import org.eventbot.testkit.pretix.NewTicket;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody bought decides which rooms open. */
@Order(21)
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OccasionExtension.class)
class JourneyRulesTests {

    private final Occasion occasion;
    private final Person online;
    private final Person onSite;
    private String lobby = "";

    JourneyRulesTests(Occasion occasion) {
        this.occasion = occasion;
        online = occasion.accounts().newcomer();
        onSite = occasion.accounts().newcomer();
    }

    @Test
    @Order(1)
    void listsTheChoicesWhenThereIsNoSuchVariation() {
        lobby = occasion.anotherRoom("Hallway");
        occasion.allow();

        String answer = occasion.say(link("Underwater")).awaitAnswer("Online only");

        assertThat(answer).contains("Underwater", "Full conference");
    }

    @Test
    @Order(2)
    void invitesEachVariationIntoARoomOfItsOwn() {
        buy(online, "Online only");
        buy(onSite, "Full conference");
        occasion.say(link("online")).awaitAnswer("Next:");
        occasion.say(link("full") + " --room " + lobby).awaitAnswer("Next:");

        occasion.run();
        occasion.say("!invite run --room " + lobby).awaitAnswer();

        occasion.invitations().awaitInvited(Occasion.ids(online), Occasion.PATIENCE);
        occasion.invitations(lobby).awaitInvited(Occasion.ids(onSite), Occasion.PATIENCE);
    }

    @Test
    @Order(3)
    void invitesNobodyIntoTheOtherRoom() {
        assertThat(occasion.invitations().invited()).doesNotContain(onSite.matrixId());
        assertThat(occasion.invitations(lobby).invited()).doesNotContain(online.matrixId());
    }

    private String link(String variation) {
        return "!invite link " + occasion.servers().shopAddress() + " --item Community --variation \"" + variation
                + "\"";
    }

    private void buy(Person person, String variation) {
        occasion.office()
                .place(
                        NewOrder.paid(NewTicket.of("Community ticket")
                                .variation(variation)
                                .answer("matrix", person.matrixId())
                                .attendee(person.name(), person.mail())),
                        person);
    }
}
