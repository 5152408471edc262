package org.eventbot.invite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.invite.Stage.ADA;
import static org.eventbot.invite.Stage.BOB;
import static org.eventbot.invite.Stage.ORGANIZER;

import java.time.Duration;
import java.util.stream.IntStream;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.eventbot.core.registration.Entitlement;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.testkit.host.OutboxEntry;
import org.eventbot.testkit.host.OutboxEntry.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** A run from its start, planned or not, to the last word about it. */
@RepositoryTest(migrations = "invite")
@ContextConfiguration(classes = {InviteConfiguration.class, HostFakes.class})
class RunTests {

    @Autowired
    Stage stage;

    @BeforeEach
    void set() {
        stage.set().linked();
    }

    @Test
    void showsItsProgressInOneMessage() {
        many(40);
        stage.run();
        progress();
        assertThat(stage.notices(stage.room)).isEmpty();

        invite(0, 10);
        progress();
        progress();
        var first = stage.notices(stage.room);
        assertThat(first).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Kind.NOTICE);
            assertThat(text(notice)).startsWith("**Conference**: 10 people are invited, 30 to go, which takes about");
        });
        arrive(first.get(0));

        invite(10, 30);
        progress();
        assertThat(stage.notices(stage.room)).isEmpty();
        invite(30, 36);
        progress();
        assertThat(stage.notices(stage.room)).singleElement().satisfies(edit -> {
            assertThat(edit.kind()).isEqualTo(Kind.EDIT);
            assertThat(edit.message()).isPresent();
            assertThat(text(edit)).startsWith("**Conference**: 36 people are invited, 4 to go");
        });
        stage.outbox.takeAll().stream()
                .filter(entry -> entry.kind() == Kind.INVITATION)
                .forEach(entry -> stage.deliver(entry, DeliveryOutcome.SENT));
        progress();

        assertThat(stage.notices(stage.room)).singleElement().satisfies(edit -> assertThat(text(edit))
                .isEqualTo("**Conference**: the run is through. 40 people were invited. Newcomers are invited"
                        + " by themselves."));
        assertThat(stage.jobs.due(ProgressJob.NAME, stage.link().getId())).isEmpty();
    }

    @Test
    void saysAtTheEndWhatBecameOfAShortRun() {
        stage.sell("ORDER1", 1, "@ada:example.org")
                .sell("ORDER2", 1, "nobody")
                .sell("ORDER3", 1, null)
                .run();
        stage.deliver(ADA, DeliveryOutcome.SENT);
        progress();

        assertThat(stage.notices(stage.room)).singleElement().satisfies(notice -> assertThat(text(notice))
                .startsWith("**Conference**: the run is through. 1 person was invited; 1 could not be invited;"
                        + " 1 gave no Matrix ID."));
    }

    @Test
    void saysNothingOfARunThatChangedNothing() {
        stage.sell("ORDER1", 1, "@ada:example.org").run().deliver(DeliveryOutcome.SENT);
        progress();
        stage.outbox.takeAll();
        stage.run();
        progress();

        assertThat(stage.outbox.waiting()).isEmpty();
    }

    @Test
    void saysNothingMoreWhenItIsPaused() {
        many(20);
        stage.run();
        invite(0, 10);
        stage.say("pause");
        progress();

        assertThat(stage.notices(stage.room)).isEmpty();
        assertThat(stage.jobs.due(ProgressJob.NAME, stage.link().getId())).isEmpty();
    }

    @Test
    void startsAtTheTimeThatWasChosen() {
        stage.sell("ORDER1", 1, "@ada:example.org");
        assertThat(stage.say("run --at 18:00 Europe/Berlin"))
                .startsWith("**Conference** starts on ")
                .endsWith("at 18:00 (Europe/Berlin). `!invite pause` takes that back.");
        var time = stage.link().runAt().orElseThrow();
        assertThat(stage.jobs.due(StartJob.NAME, stage.link().getId())).hasValue(time);
        assertThat(stage.say("status")).contains("not started, starts at " + time);

        stage.get(StartJob.class).run(stage.link().getId());
        assertThat(stage.link().isRunning()).isFalse();
        stage.turn(Duration.between(stage.clock.instant(), time));
        stage.get(StartJob.class).run(stage.link().getId());

        assertThat(stage.link().isRunning()).isTrue();
        assertThat(stage.notices(stage.room)).singleElement().satisfies(notice -> assertThat(text(notice))
                .isEqualTo("**Conference** is running now, as planned."));
        assertThat(stage.ingest().waiting()).containsExactly(ADA);
    }

    @Test
    void startsNotAtAllWhenThatWasTakenBack() {
        stage.say("run --at 18:00 Europe/Berlin");
        assertThat(stage.say("pause")).isEqualTo("**Conference** does not start by itself any more.");
        stage.turn(Duration.ofDays(2));
        stage.get(StartJob.class).run(stage.link().getId());

        assertThat(stage.link().isRunning()).isFalse();
    }

    @Test
    void startsNotWhenNobodyStandsBehindIt() {
        stage.say("run --at 18:00 Europe/Berlin");
        stage.authority.power(ORGANIZER, stage.space, 0);
        stage.turn(Duration.ofDays(2));
        stage.get(StartJob.class).run(stage.link().getId());

        assertThat(stage.link().isRunning()).isFalse();
        assertThat(stage.notices(stage.room)).singleElement().satisfies(notice -> assertThat(text(notice))
                .contains("Nothing was sent."));
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        assertThat(stage.say("run --at 18:00")).contains("has no time zone");
        assertThat(stage.link().runAt()).isEmpty();
    }

    @Test
    void sendsLaterWhatThePluginsBeingOffHeldUp() {
        stage.sell("ORDER1", 1, "@ada:example.org").run();
        stage.scope.off(stage.room);
        stage.deliver(DeliveryOutcome.PLUGIN_OFF).ingest();
        assertThat(stage.waiting()).isEmpty();

        stage.scope.on(stage.room);
        assertThat(stage.ingest().waiting()).containsExactly(ADA);
    }

    @Test
    void takesBackLaterWhatThePluginsBeingOffHeldUp() {
        stage.sell("ORDER1", 1, "@ada:example.org").run().deliver(DeliveryOutcome.SENT);
        stage.change("ORDER1", 1, "@ada:example.org", Entitlement.CANCELLED).ingest();
        stage.deliver(DeliveryOutcome.PLUGIN_OFF);
        assertThat(stage.state(ADA)).isEqualTo(InvitationState.INVITED);

        assertThat(stage.ingest().outbox.waiting(Kind.WITHDRAWAL)).hasSize(1);
    }

    @Test
    void neitherReportsNorRepeatsByItselfWhatADryRunDidNotSend() {
        stage.withDesk().sell("ORDER1", 1, "@ada:example.org").run().deliver(DeliveryOutcome.DRY_RUN);
        stage.ingest().digest();
        assertThat(stage.outbox.waiting()).isEmpty();
        assertThat(stage.say("status")).contains("not sent, since the bot runs dry 1");

        assertThat(stage.run().waiting()).containsExactly(ADA);
    }

    @Test
    void saysOnceThatItMayNotRemoveAndTriesAgainWhenToldTo() {
        stage.sell("ORDER1", 1, "@ada:example.org")
                .sell("ORDER2", 1, "@bob:example.org")
                .sell("ORDER3", 1, "@eve:example.org")
                .run()
                .deliver(DeliveryOutcome.SENT);
        stage.change("ORDER1", 1, "@ada:example.org", Entitlement.CANCELLED)
                .change("ORDER2", 1, "@bob:example.org", Entitlement.CANCELLED)
                .ingest()
                .deliver(ADA, DeliveryOutcome.NOT_ALLOWED)
                .deliver(BOB, DeliveryOutcome.NOT_ALLOWED);
        assertThat(stage.notices(stage.room)).singleElement().satisfies(notice -> assertThat(text(notice))
                .contains("the power to remove"));
        assertThat(stage.link().isRunning()).isTrue();

        stage.outbox.takeAll();
        assertThat(stage.run().outbox.waiting(Kind.WITHDRAWAL)).hasSize(2);
    }

    private void many(int number) {
        IntStream.range(0, number).forEach(one -> stage.sell("MANY" + (100 + one), 1, "@many" + one + ":example.org"));
    }

    private void invite(int from, int to) {
        IntStream.range(from, to)
                .forEach(one -> stage.deliver(new MatrixId("@many" + one + ":example.org"), DeliveryOutcome.SENT));
    }

    private void progress() {
        stage.get(ProgressJob.class).run(stage.link().getId());
    }

    private void arrive(OutboxEntry notice) {
        stage.outbox.cancel(notice.reference());
        stage.deliver(notice, DeliveryOutcome.SENT);
    }

    private static String text(OutboxEntry notice) {
        return notice.text().orElseThrow().plain();
    }
}
