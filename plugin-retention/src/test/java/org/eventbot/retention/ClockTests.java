package org.eventbot.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.retention.PurgeStage.ORGANIZER;

import java.time.Duration;
import java.time.Instant;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.registration.EventDate;
import org.eventbot.core.testing.RepositoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** When an event is forgotten by itself, and when not. */
@RepositoryTest(migrations = "retention")
@ContextConfiguration(classes = {RetentionConfiguration.class, HostFakes.class})
class ClockTests {

    @Autowired
    PurgeStage stage;

    private Instant begin = Instant.EPOCH;

    @BeforeEach
    void set() {
        stage.set();
        begin = stage.now();
    }

    private PurgeStage days(long number) {
        return stage.pass(Duration.between(stage.now(), begin.plus(Duration.ofDays(number))));
    }

    @Test
    void forgetsTwoDaysAfterTheEnd() {
        assertThat(days(12).isForgotten()).isFalse();
        assertThat(days(13).isForgotten()).isTrue();
    }

    @Test
    void knowsTheEndOfAnEventThatWasLinkedJustNow() {
        assertThat(stage.say(ORGANIZER, "status"))
                .contains(
                        "Its end is " + Times.shown(begin.plus(Duration.ofDays(10))),
                        "It is forgotten on " + Times.shown(begin.plus(Duration.ofDays(12))))
                .doesNotContain("I ask");
    }

    @Test
    void tellsTheDeskTheDayBefore() {
        days(10);
        assertThat(stage.told()).isEmpty();
        days(11).pass(Duration.ofHours(6));

        assertThat(stage.told())
                .singleElement()
                .asString()
                .contains("On " + Times.shown(begin.plus(Duration.ofDays(12))) + " I erase");
    }

    @Test
    void tellsADayAheadAlsoWhenItIsLate() {
        stage.clock.advance(Duration.ofDays(20));
        stage.look();

        assertThat(stage.told()).singleElement().asString().contains("I erase everything");
        assertThat(stage.pass(Duration.ofHours(20)).isForgotten()).isFalse();
        assertThat(stage.pass(Duration.ofHours(6)).isForgotten()).isTrue();
    }

    @Test
    void waitsForAnEndThatMovedToTheFuture() {
        days(11);
        stage.told();
        stage.ends(begin.plus(Duration.ofDays(30)));

        assertThat(days(20).isForgotten()).isFalse();
        assertThat(stage.events.live()).contains(stage.event());
        assertThat(days(33).isForgotten()).isTrue();
    }

    @Test
    void isCalledOffByADateThatMovesAtTheLastMoment() {
        days(11);
        stage.ends(begin.plus(Duration.ofDays(30)));
        stage.get(PurgeBook.class).begin(stage.event(), Cause.DUE);
        stage.purge();

        assertThat(stage.get(PurgeBook.class).find(stage.id())).isEmpty();
        assertThat(stage.events.live()).contains(stage.event());
        assertThat(stage.held.tickets.left(stage.id())).isEqualTo(3);
    }

    @Test
    void asksWhenSomebodyOrderedAfterTheEnd() {
        stage.shop.ordered(stage.event().key(), begin.plus(Duration.ofDays(11)));
        days(12);
        assertThat(stage.told())
                .isNotEmpty()
                .allMatch(text -> text.contains("somebody ordered a ticket after its end"));
        assertThat(days(39).isForgotten()).isFalse();
        assertThat(stage.told()).as("once a day").hasSize(27);
        assertThat(stage.say(ORGANIZER, "status")).contains("I ask whether it is over");

        assertThat(days(42).isForgotten()).isTrue();
    }

    @Test
    void asksWhenAnOrganizerStartedSomethingAfterTheEnd() {
        stage.hall.commands.put(stage.id(), begin.plus(Duration.ofDays(11)));

        assertThat(days(20).isForgotten()).isFalse();
        assertThat(stage.told()).anyMatch(text -> text.contains("an organizer started something"));
    }

    @Test
    void asksWhenTheEndIsUnknownButNotForEver() {
        stage.shop.ends(stage.event().key(), null);

        assertThat(days(29).isForgotten()).isFalse();
        assertThat(stage.told()).hasSize(29).allMatch(text -> text.contains("the shop tells no end of it"));
        assertThat(days(32).isForgotten()).isTrue();
    }

    @Test
    void asksOnceAnEventBeganOfWhichTheShopTellsNoEnd() {
        stage.shop.leavesTheEndOpen(stage.event().key());

        assertThat(days(9).isForgotten()).isFalse();
        assertThat(stage.told()).as("before it begins").isEmpty();
        assertThat(days(39).isForgotten()).isFalse();
        assertThat(stage.told()).isNotEmpty().allMatch(text -> text.contains("but not when it ends"));
        assertThat(days(42).isForgotten()).isTrue();
    }

    @Test
    void forgetsAnOpenEndedEventWhenItsOrganizersSay() {
        stage.shop.leavesTheEndOpen(stage.event().key());
        stage.hall.ends.put(stage.id(), begin.plus(Duration.ofDays(20)));

        assertThat(days(22).isForgotten()).isFalse();
        assertThat(days(23).isForgotten()).isTrue();
        assertThat(stage.told()).noneMatch(text -> text.contains("I ask because"));
    }

    @Test
    void forgetsWhenItsOrganizersSayThatItEnds() {
        stage.shop.ends(stage.event().key(), null);
        stage.shop.takesPlace(stage.event().key(), new EventDate(1, "Friday", begin));
        stage.hall.ends.put(stage.id(), begin.plus(Duration.ofDays(5)));

        assertThat(days(7).isForgotten()).isFalse();
        assertThat(stage.told()).singleElement().asString().contains("I erase").doesNotContain("in the shop");
        assertThat(days(8).isForgotten()).isTrue();
    }

    @Test
    void forgetsEarlierWhenItsOrganizersWishSo() {
        days(1);
        stage.hall.ends.put(stage.id(), begin.plus(Duration.ofDays(5)));

        assertThat(days(8).isForgotten()).isTrue();
    }

    @Test
    void forgetsNotLaterThanTheShopSays() {
        stage.hall.ends.put(stage.id(), begin.plus(Duration.ofDays(50)));

        assertThat(days(13).isForgotten()).isTrue();
    }

    @Test
    void asksWhenSomebodyOrderedAfterTheEndThatWasSaid() {
        stage.hall.ends.put(stage.id(), begin.plus(Duration.ofDays(5)));
        stage.shop.ordered(stage.event().key(), begin.plus(Duration.ofDays(6)));

        assertThat(days(8).isForgotten()).isFalse();
        assertThat(stage.told()).anyMatch(text -> text.contains("somebody ordered"));
    }

    @Test
    void asksWhenATicketBeganToAdmitSomebodyAfterTheEnd() {
        stage.hall.entitled.put(stage.id(), begin.plus(Duration.ofDays(11)));

        assertThat(days(20).isForgotten()).isFalse();
        assertThat(stage.told()).anyMatch(text -> text.contains("a ticket began to admit somebody"));
        assertThat(days(42).isForgotten()).isTrue();
    }

    @Test
    void asksWhetherASeriesIsOver() {
        stage.shop.takesPlace(stage.event().key(), new EventDate(1, "Friday", begin));

        assertThat(days(20).isForgotten()).isFalse();
        assertThat(stage.told()).anyMatch(text -> text.contains("it is a series"));
        assertThat(days(42).isForgotten()).isTrue();
    }

    @Test
    void asksWhenTheEndMovedToThePast() {
        days(1);
        stage.ends(begin.minus(Duration.ofDays(300)));

        assertThat(days(5).isForgotten()).isFalse();
        assertThat(stage.told()).anyMatch(text -> text.contains("moved to an earlier time"));
        stage.ends(begin.plus(Duration.ofDays(10)));
        assertThat(days(11).isForgotten()).isFalse();
    }

    @Test
    void isNotStoppedByAShopThatIsAway() {
        days(1);
        stage.shop.refuse(new Refusal("The shop is away."));

        assertThat(days(13).isForgotten()).isTrue();
    }
}
