package org.eventbot.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.retention.PurgeStage.MODERATOR;
import static org.eventbot.retention.PurgeStage.OPERATOR;
import static org.eventbot.retention.PurgeStage.ORGANIZER;

import java.time.Duration;
import org.eventbot.core.event.EventKey;
import org.eventbot.core.event.EventRooms;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.vault.Vault;
import org.eventbot.testkit.host.MemorySuppression;
import org.eventbot.testkit.host.OutboxEntry;
import org.eventbot.testkit.host.OutboxEntry.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** Forgetting by command, and what may go wrong in it. */
@RepositoryTest(migrations = "retention")
@ContextConfiguration(classes = {RetentionConfiguration.class, HostFakes.class})
class PurgeTests {

    @Autowired
    PurgeStage stage;

    @BeforeEach
    void set() {
        stage.set();
    }

    private String purge() {
        return stage.say(ORGANIZER, "purge " + stage.token());
    }

    @Test
    void showsWhatWouldGoAndErasesNothing() {
        assertThat(stage.say(ORGANIZER, "preview")).contains("2 letters, 3 registrations", "!retention purge ");
        assertThat(stage.purge().held.tickets.left(stage.id())).isEqualTo(3);
    }

    @Test
    void readsTheEndOfTheEventBeforeItCounts() {
        stage.get(PurgePreview.class).of(stage.event());

        assertThat(stage.get(ClockBook.class).find(stage.id()))
                .as("a row that is counted, and may not come later")
                .isPresent();
    }

    @Test
    void erasesEverythingAndDestroysTheKey() {
        var suppression = stage.get(MemorySuppression.class);
        suppression.suppress(stage.event().scope(), PurgeStage.MODERATOR);
        assertThat(purge()).startsWith("I am forgetting the people of **Conference**");
        stage.purge();

        assertThat(stage.held.tickets.left(stage.id())).isZero();
        assertThat(stage.held.letters.left(stage.id())).isZero();
        assertThat(stage.isForgotten()).isTrue();
        assertThat(stage.get(Vault.class).isOpen(stage.event().scope())).isFalse();
        assertThat(suppression.covers(stage.event().scope(), PurgeStage.MODERATOR))
                .isFalse();
    }

    @Test
    void reportsOnceAtTheDesk() {
        purge();
        stage.purge().purge();

        assertThat(stage.told())
                .singleElement()
                .asString()
                .contains("3 registrations, 2 letters", "What I cannot erase");
    }

    @Test
    void reportsInTheRoomWhereThereIsNoDesk() {
        stage.hall.places.put(stage.id(), new EventRooms.Place(stage.room, null, ORGANIZER));
        purge();
        stage.purge();

        assertThat(stage.outbox.takeAll()).singleElement().satisfies(entry -> assertThat(entry.room())
                .isEqualTo(stage.room));
    }

    @Test
    void erasesAHundredThousandRowsInSmallSteps() {
        stage.held.tickets.put(stage.id(), 100_000);
        purge();

        assertThat(stage.purge().isForgotten()).isTrue();
    }

    @Test
    void asksAgainWhenTheCountsMoved() {
        var token = stage.token();
        stage.held.tickets.put(stage.id(), 4);

        assertThat(stage.say(ORGANIZER, "purge " + token)).contains("not the token", "4 registrations");
        assertThat(stage.purge().isForgotten()).isFalse();
    }

    @Test
    void obeysNobodyWithoutASayInTheSpace() {
        assertThat(stage.say(MODERATOR, "purge " + stage.token())).contains("only its moderators");
        assertThat(stage.say(OPERATOR, "purge " + stage.token())).startsWith("I am forgetting");
    }

    @Test
    void touchesNoOtherEvent() {
        var other = stage.event();
        stage.set();
        purge();
        stage.purge();

        assertThat(stage.held.tickets.left(other.id())).isEqualTo(3);
        assertThat(stage.get(Vault.class).isOpen(other.scope())).isTrue();
    }

    @Test
    void waitsForWhatIsOpen() {
        stage.hall.open.add(stage.id());
        purge();
        stage.purge();

        assertThat(stage.held.tickets.left(stage.id())).isEqualTo(3);
        assertThat(stage.say(ORGANIZER, "status")).contains("taking open invitations back", "until invite has");

        stage.hall.open.clear();
        stage.clock.advance(Duration.ofSeconds(2));
        assertThat(stage.purge().isForgotten()).isTrue();
    }

    @Test
    void takesNothingNewFromTheFirstMomentOn() {
        stage.hall.open.add(stage.id());
        purge();
        stage.purge();

        assertThat(stage.events.live()).doesNotContain(stage.event());
    }

    @Test
    void waitsUntilItsMessagesAreDeleted() {
        stage.get(Letters.class).open.put(stage.id(), 1L);
        purge();
        stage.purge();

        assertThat(stage.say(ORGANIZER, "status")).contains("I wait until 1 of my messages are deleted");
        assertThat(stage.held.tickets.left(stage.id())).isEqualTo(3);
        stage.clock.advance(Duration.ofSeconds(2));
        assertThat(stage.purge().isForgotten()).isTrue();
    }

    @Test
    void saysWhichMessagesItCouldNotDelete() {
        stage.get(Letters.class).failed = 2;
        purge();
        stage.purge();
        stage.get(Letters.class).failed = 0;

        assertThat(stage.told()).singleElement().asString().contains("2 of my messages about people");
    }

    @Test
    void leavesTheRoomsThatNoOtherEventNeeds() {
        var key = new EventKey("pretix", "https://tickets.example.org", "org", "other-" + stage.id());
        var other = stage.events.register(key, "Other", stage.event().space());
        stage.hall.places.put(other.id(), new EventRooms.Place(new RoomId("!elsewhere"), stage.desk, ORGANIZER));
        purge();
        stage.purge();
        assertThat(stage.outbox.waiting(Kind.LEAVING))
                .as("before the report is sent")
                .isEmpty();

        assertThat(stage.told()).hasSize(1);
        stage.clock.advance(Duration.ofSeconds(2));
        stage.purge();
        assertThat(stage.outbox.waiting(Kind.LEAVING))
                .extracting(OutboxEntry::room)
                .containsExactly(stage.room);
    }

    @Test
    void staysInARoomWhereAnotherPluginIsOn() {
        stage.get(SwitchedOn.class).karma.add(stage.room);
        purge();
        stage.purge();
        assertThat(stage.told()).hasSize(1);
        stage.clock.advance(Duration.ofSeconds(2));
        stage.purge();

        assertThat(stage.outbox.waiting(Kind.LEAVING))
                .extracting(OutboxEntry::room)
                .containsExactly(stage.desk);
    }

    @Test
    void standsInTheLedgerBeforeAnythingGoes() {
        stage.hall.open.add(stage.id());
        purge();
        stage.purge();
        assertThat(stage.get(OneLine.class).lines)
                .contains("open " + stage.id())
                .doesNotContain("done " + stage.id());

        stage.hall.open.clear();
        stage.clock.advance(Duration.ofSeconds(2));
        stage.purge();
        assertThat(stage.isForgotten()).isTrue();
        stage.told();
        stage.clock.advance(Duration.ofSeconds(2));
        stage.purge();
        assertThat(stage.get(OneLine.class).lines).endsWith("done " + stage.id());
        assertThat(stage.say(OPERATOR, "status")).contains("It was forgotten on", "still in the files of the database");
    }

    @Test
    void isNotOverBeforeTheLedgerIsCopied() {
        stage.get(OneLine.class).isCopied = false;
        purge();
        stage.purge().told();
        stage.clock.advance(Duration.ofSeconds(2));
        stage.purge();
        assertThat(stage.say(OPERATOR, "status")).contains("for the homeserver, to keep a copy");

        stage.get(OneLine.class).isCopied = true;
        stage.clock.advance(Duration.ofMinutes(1));
        stage.purge();
        assertThat(stage.say(OPERATOR, "status")).contains("It was forgotten on");
    }

    @Test
    void saysAtTheDeskToo() {
        assertThat(stage.say(ORGANIZER, stage.desk, "status")).contains("Conference");
    }

    @Test
    void beginsOnlyOnce() {
        stage.hall.open.add(stage.id());
        purge();
        stage.purge();

        assertThat(stage.say(ORGANIZER, "preview")).contains("being forgotten since");
        assertThat(stage.say(ORGANIZER, "purge 12345678")).contains("being forgotten since");
        stage.hall.open.clear();
    }
}
