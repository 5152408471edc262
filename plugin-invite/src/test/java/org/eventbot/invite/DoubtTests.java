package org.eventbot.invite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.invite.Stage.ADA;

import java.time.Duration;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.eventbot.core.registration.Entitlement;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.testkit.host.OutboxEntry.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** What looks like a mistake in the shop is asked about before anybody loses their place by it. */
@RepositoryTest(migrations = "invite")
@ContextConfiguration(classes = {InviteConfiguration.class, HostFakes.class})
class DoubtTests {

    @Autowired
    Stage stage;

    @BeforeEach
    void run() {
        stage.set().linked().sell("ORDER1", 1, "@ada:example.org").run().deliver(DeliveryOutcome.SENT);
    }

    @Test
    void asksBeforeItTakesBackMany() {
        stage.withDesk();
        stage.many(6, Entitlement.ENTITLED);
        stage.ingest().deliver(DeliveryOutcome.SENT);
        stage.many(6, Entitlement.CANCELLED);

        stage.ingest().ingest();

        assertThat(stage.sent(Kind.WITHDRAWAL)).isEmpty();
        assertThat(stage.notices(stage.desk)).singleElement().satisfies(notice -> assertThat(
                        notice.text().orElseThrow().plain())
                .contains("6 of 7 people")
                .contains("`!invite confirm 6`"));
    }

    @Test
    void takesBackManyWhenSomebodyConfirmsAsManyOrMore() {
        assertThat(stage.say("confirm 6"))
                .isEqualTo("I asked for no confirmation here, so there is nothing to confirm.");
        stage.many(7, Entitlement.ENTITLED);
        stage.ingest().deliver(DeliveryOutcome.SENT);
        stage.many(6, Entitlement.CANCELLED);
        stage.ingest();
        stage.many(7, Entitlement.CANCELLED);
        stage.ingest();
        assertThat(stage.say("confirm 6")).contains("by now it would be 7 people", "`!invite confirm 7`");
        assertThat(stage.sent(Kind.WITHDRAWAL)).isEmpty();

        assertThat(stage.say("confirm 7")).isEqualTo("**Conference**: 7 invitations and memberships are taken back.");

        assertThat(stage.sent(Kind.WITHDRAWAL)).hasSize(7);
        assertThat(stage.ingest().link().isAsking()).isFalse();
    }

    @Test
    void asksNothingMoreWhenItWasPutRight() {
        stage.many(6, Entitlement.ENTITLED);
        stage.ingest().deliver(DeliveryOutcome.SENT);
        stage.many(6, Entitlement.CANCELLED);
        stage.ingest();
        stage.many(6, Entitlement.ENTITLED);
        stage.ingest();

        assertThat(stage.link().isAsking()).isFalse();
        assertThat(stage.sent(Kind.WITHDRAWAL)).isEmpty();
    }

    @Test
    void asksWhenNoTicketHasAnIdAnyMore() {
        stage.sell("ORDER1", 1, null).ingest();

        assertThat(stage.sent(Kind.WITHDRAWAL)).isEmpty();
        assertThat(stage.link().isAsking()).isTrue();
    }

    @Test
    void takesBackFewAtOnceWithoutAsking() {
        stage.many(60, Entitlement.ENTITLED);
        stage.ingest().deliver(DeliveryOutcome.SENT);
        stage.many(6, Entitlement.CANCELLED);

        assertThat(stage.ingest().outbox.waiting(Kind.WITHDRAWAL)).hasSize(6);
    }

    @Test
    void asksWhenThereAreManyInSmallSteps() {
        stage.withDesk();
        invited(20);
        lose(3);
        assertThat(stage.sent(Kind.WITHDRAWAL)).hasSize(3);
        stage.deliver(DeliveryOutcome.SENT).turn(Duration.ofMinutes(20));
        lose(5);
        stage.deliver(DeliveryOutcome.SENT).turn(Duration.ofMinutes(39));

        lose(6);

        assertThat(stage.sent(Kind.WITHDRAWAL)).isEmpty();
        assertThat(stage.notices(stage.desk)).singleElement().satisfies(notice -> assertThat(
                        notice.text().orElseThrow().plain())
                .contains("1 more lost the ticket")
                .contains("after 5 within the last hour: together 6 of 21 people")
                .contains("`!invite confirm 1`"));
    }

    @Test
    void forgetsLossesAfterAnHour() {
        invited(20);
        lose(5);
        stage.deliver(DeliveryOutcome.SENT).turn(Duration.ofHours(1));

        lose(9);

        assertThat(stage.sent(Kind.WITHDRAWAL)).hasSize(4);
        assertThat(stage.link().isAsking()).isFalse();
    }

    @Test
    void doesNotForgetItsDoubtsWhileNobodyAnswers() {
        invited(20);
        lose(5);
        stage.deliver(DeliveryOutcome.SENT);
        lose(6);
        stage.turn(Duration.ofHours(2)).ingest();

        assertThat(stage.sent(Kind.WITHDRAWAL)).isEmpty();
        assertThat(stage.link().isAsking()).isTrue();
    }

    @Test
    void beginsToCountAnewOnceSomebodyConfirmed() {
        invited(30);
        lose(5);
        stage.deliver(DeliveryOutcome.SENT);
        lose(6);
        stage.say("confirm 1");
        assertThat(stage.sent(Kind.WITHDRAWAL)).hasSize(1);
        stage.deliver(DeliveryOutcome.SENT);

        lose(9);

        assertThat(stage.sent(Kind.WITHDRAWAL)).hasSize(3);
        assertThat(stage.link().isAsking()).isFalse();
    }

    @Test
    void countsNobodyWhoHasAPlaceAgain() {
        invited(20);
        lose(5);
        stage.deliver(DeliveryOutcome.SENT).many(5, Entitlement.ENTITLED).ingest();
        assertThat(stage.deliver(DeliveryOutcome.SENT).state(ADA)).isEqualTo(InvitationState.INVITED);

        lose(5);

        assertThat(stage.sent(Kind.WITHDRAWAL)).hasSize(5);
        assertThat(stage.link().isAsking()).isFalse();
    }

    @Test
    void countsNobodyWhomAnOrganizerSentAway() {
        invited(20);
        stage.say("unlink --withdraw");
        stage.deliver(DeliveryOutcome.SENT).linked().run().deliver(DeliveryOutcome.SENT);

        lose(5);

        assertThat(stage.sent(Kind.WITHDRAWAL)).hasSize(5);
    }

    private void invited(int number) {
        stage.many(number, Entitlement.ENTITLED).ingest().deliver(DeliveryOutcome.SENT);
    }

    /** The first ones of many have no ticket any more, and the shop is read. */
    private void lose(int number) {
        stage.many(number, Entitlement.CANCELLED).ingest();
    }
}
