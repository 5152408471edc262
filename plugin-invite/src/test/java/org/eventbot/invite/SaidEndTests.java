package org.eventbot.invite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.privacy.Suppression;
import org.eventbot.core.registration.Entitlement;
import org.eventbot.core.registration.Product;
import org.eventbot.core.testing.RepositoryTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** What is told to those who decide when an event is forgotten. */
@RepositoryTest(migrations = "invite")
@ContextConfiguration(classes = {InviteConfiguration.class, HostFakes.class})
class SaidEndTests {

    @Autowired
    Stage stage;

    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void set() {
        stage.set();
        today = LocalDate.ofInstant(stage.clock.instant(), ZoneOffset.UTC);
        shopEnds(null);
    }

    private void shopEnds(@Nullable LocalDate day) {
        stage.shop.ends(
                stage.event().key(), day == null ? null : day.atTime(18, 0).toInstant(ZoneOffset.UTC));
    }

    private Optional<Instant> end() {
        return stage.get(LinkedRooms.class).end(stage.event().id());
    }

    private String link(String more) {
        return stage.say("link " + stage.address + more);
    }

    @Test
    void linksNothingThatNeverEnds() {
        assertThat(link("")).contains("does not say when Conference ends", "`--until 2027-01-31`");
        assertThat(stage.links.findByEventId(stage.event().id())).isEmpty();
    }

    @Test
    void takesTheLastDayThatOrganizersSay() {
        assertThat(link(" --until " + today.plusDays(10))).contains("It ends on", "as you say", "`!retention status`");

        assertThat(end()).contains(today.plusDays(11).atTime(12, 0).toInstant(ZoneOffset.UTC));
        assertThat(link("")).as("said already").contains("Linked");
    }

    @Test
    void letsItEndEarlierButNotLater() {
        link(" --until " + today.plusDays(10));

        assertThat(link(" --until " + today.plusDays(11))).contains("said here already", "never later");
        assertThat(link(" --until " + today.plusDays(10))).contains("as you say");
        assertThat(link(" --until " + today.plusDays(9))).contains("as you say");
        assertThat(end()).contains(today.plusDays(10).atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    @Test
    void letsItNotEndLaterThanInTheShop() {
        shopEnds(today.plusDays(5));

        assertThat(link(" --until " + today.plusDays(6))).contains("The shop says that it ends earlier");
        assertThat(end()).isEmpty();
        assertThat(link(" --until " + today.plusDays(5))).contains("as you say");
        assertThat(link(" --until " + today.plusDays(4))).contains("as you say");
    }

    @Test
    void understandsDatesThatAreNotOver() {
        assertThat(link(" --until tomorrow")).contains("is no date that I understand", "--until 2027-01-31");
        assertThat(link(" --until " + today.minusDays(3))).contains("is over already");
    }

    @Test
    void opensTheRoomForNobodyElseByTheWay() {
        stage.shop.sells(stage.event().key(), new Product(1, "Ticket", List.of()));
        link(" --item Ticket --until " + today.plusDays(10));

        assertThat(link(" --until " + today.plusDays(9))).contains("as you say");
        assertThat(stage.get(Linking.class).conditions(stage.link()))
                .singleElement()
                .extracting(Condition::words)
                .isEqualTo("Ticket");
    }

    @Test
    void goesByTheEarliestOfSeveralRooms() {
        link(" --until " + today.plusDays(10));
        var other = new RoomId(stage.room.value() + "-other");
        stage.rooms.named(other, "Other").inSpaces(other, stage.space);
        stage.authority.power(Stage.ORGANIZER, other, 50);
        stage.say(Stage.ORGANIZER, other, "link " + stage.address + " --until " + today.plusDays(8));

        assertThat(end()).contains(today.plusDays(9).atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    @Test
    void knowsWhenATicketLastBeganToAdmitSomebody() {
        stage.linked().sell("ORDER1", 1, "@ada:example.org").run();
        var first = stage.clock.instant();
        assertThat(lastEntitled()).contains(first);

        stage.turn(Duration.ofHours(1)).sell("ORDER1", 1, "@bob:example.org").ingest();
        assertThat(lastEntitled()).as("another answer").contains(first);
        stage.change("ORDER1", 1, null, Entitlement.CANCELLED).ingest();
        assertThat(lastEntitled()).as("cancelled").contains(first);
        stage.turn(Duration.ofHours(1)).sell("ORDER1", 1, "@ada:example.org").ingest();
        assertThat(lastEntitled()).as("paid again").contains(first.plus(Duration.ofHours(2)));
    }

    @Test
    void isNotMovedByATicketWhoseHolderAskedNotToBeInvited() {
        stage.linked().sell("ORDER1", 1, "@bob:example.org").run();
        var first = stage.clock.instant();
        stage.get(Suppression.class).suppress(stage.event().scope(), Stage.ADA);

        stage.turn(Duration.ofHours(1)).sell("ORDER2", 1, "@ada:example.org").ingest();

        assertThat(lastEntitled()).contains(first);
    }

    private Optional<Instant> lastEntitled() {
        return stage.get(LinkedRooms.class).lastEntitled(stage.event().id());
    }
}
