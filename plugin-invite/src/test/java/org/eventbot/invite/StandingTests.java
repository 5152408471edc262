package org.eventbot.invite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.invite.Stage.ADA;
import static org.eventbot.invite.Stage.BOB;
import static org.eventbot.invite.Stage.ORGANIZER;

import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Text;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.eventbot.core.registration.Entitlement;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.testkit.host.OutboxEntry.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** A link works only while it stands on firm ground. */
@RepositoryTest(migrations = "invite")
@ContextConfiguration(classes = {InviteConfiguration.class, HostFakes.class})
class StandingTests {

    @Autowired
    Stage stage;

    @BeforeEach
    void run() {
        stage.set().linked().withDesk().sell("ORDER1", 1, "@ada:example.org").run();
        stage.outbox.takeAll();
    }

    @Test
    void restsInSilenceWhereThePluginIsOffAndMakesUpForIt() {
        stage.scope.off(stage.room);
        stage.sell("ORDER2", 1, "@bob:example.org")
                .sell("ORDER3", 1, "nobody")
                .ingest()
                .digest();
        assertThat(stage.outbox.waiting()).isEmpty();
        assertThat(stage.link().isRunning()).isTrue();

        stage.scope.on(stage.room);
        assertThat(stage.ingest().waiting()).containsExactly(BOB);
    }

    @Test
    void sendsWhatTheOutboxHeldBackWhereThePluginWasOff() {
        stage.become(ADA, Membership.INVITE).sell("ORDER2", 1, "@bob:example.org");
        stage.change("ORDER1", 1, "@ada:example.org", Entitlement.CANCELLED).ingest();
        stage.scope.off(stage.room);
        stage.deliver(DeliveryOutcome.PLUGIN_OFF).ingest();
        assertThat(stage.outbox.waiting()).isEmpty();

        stage.scope.on(stage.room);
        stage.ingest();

        assertThat(stage.sent(Kind.INVITATION)).containsExactly(BOB);
        assertThat(stage.sent(Kind.WITHDRAWAL)).containsExactly(ADA);
    }

    @Test
    void makesUpForWhatAnotherRoomReadMeanwhile() {
        var second = new RoomId(stage.room.value() + "-second");
        stage.rooms.inSpaces(second, stage.space);
        stage.authority.power(ORGANIZER, second, 50);
        var link = stage.get(Linking.class).link(stage.event(), second, ORGANIZER, Condition.any());
        stage.get(Running.class).start(link.getId(), stage.event(), stage.shop.pollInterval());
        stage.ingest();
        stage.scope.off(stage.room);
        stage.sell("ORDER2", 1, "@bob:example.org").ingest();
        assertThat(stage.waiting()).isEmpty();
        assertThat(stage.outbox.invitedTo(second)).containsExactlyInAnyOrder(ADA, BOB);

        stage.scope.on(stage.room);
        assertThat(stage.ingest().waiting()).containsExactly(BOB);
    }

    @Test
    void restsWhenTheRoomLeftTheSpace() {
        stage.rooms.inSpaces(stage.room, new RoomId("!other-space"));
        stage.sell("ORDER2", 1, "@bob:example.org").ingest();

        assertThat(stage.outbox.waiting()).isEmpty();
        assertThat(stage.link().isRunning()).isTrue();
    }

    @Test
    void pausesWhenNobodyWithASayStandsBehindItAndSaysSoOnce() {
        stage.authority.power(ORGANIZER, stage.space, 0);
        stage.sell("ORDER2", 1, "@bob:example.org").ingest().ingest();

        assertThat(stage.waiting()).isEmpty();
        assertThat(stage.link().isPaused()).isTrue();
        assertThat(stage.notices(stage.desk)).singleElement().satisfies(notice -> assertThat(
                        notice.text().orElseThrow().plain())
                .startsWith("**Conference** is paused: whoever linked it is not a moderator"));
    }

    @Test
    void leavesTheShopAloneWhereThePluginIsOff() {
        int readings = readings();
        stage.scope.off(stage.room);
        stage.ingest();

        assertThat(readings()).isEqualTo(readings);
    }

    @Test
    void beginsNoWalkThroughTheShopWhenNobodyStandsBehindIt() {
        int readings = readings();
        stage.get(Rounds.class).beginAnew(stage.event().id());
        stage.authority.power(ORGANIZER, stage.space, 0);
        stage.ingest();

        assertThat(readings()).isEqualTo(readings);
        assertThat(stage.link().isPaused()).isTrue();
    }

    private int readings() {
        return stage.shop.readings(stage.event().key()).size();
    }

    @Test
    void goesOnWhenAnotherModeratorAnswersForIt() {
        var other = new MatrixId("@other:example.org");
        stage.authority.power(ORGANIZER, stage.space, 0).power(other, stage.room, 50);
        stage.sell("ORDER2", 1, "@bob:example.org").ingest();
        assertThat(stage.say(other, stage.room, "resume")).startsWith("Nobody with a say stands behind Conference");

        stage.authority.power(other, stage.space, 50);
        assertThat(stage.say(other, stage.room, "resume")).startsWith("**Conference** is running now.");

        assertThat(stage.ingest().waiting()).containsExactlyInAnyOrder(ADA, BOB);
    }

    @Test
    void worksForAnOperatorWithoutAnyPower() {
        var operator = new MatrixId("@operator:example.org");
        stage.authority.operator(operator).power(ORGANIZER, stage.space, 0);
        stage.say(operator, stage.room, "run");

        assertThat(stage.sell("ORDER2", 1, "@bob:example.org").ingest().waiting())
                .containsExactly(BOB);
    }

    @Test
    void tellsTheDeskOfTroubleOnceAndOfItsEnd() {
        var news = stage.get(ShopNews.class);
        news.onTrouble(stage.event().id(), Text.of("The shop does not answer."));
        news.onTrouble(stage.event().id(), Text.of("The shop does not answer."));
        assertThat(stage.notices(stage.desk)).singleElement().satisfies(notice -> assertThat(
                        notice.text().orElseThrow().plain())
                .isEqualTo("**Conference**: The shop does not answer. Until then nobody new is invited."));

        news.onRecovery(stage.event().id());
        news.onRecovery(stage.event().id());
        assertThat(stage.notices(stage.desk)).hasSize(2);
        assertThat(stage.notices(stage.room)).isEmpty();
    }
}
