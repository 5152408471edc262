package org.eventbot.invite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.invite.Stage.ADA;
import static org.eventbot.invite.Stage.BOB;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.eventbot.core.registration.OrderCode;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.vault.Binding;
import org.eventbot.core.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** What becomes of people whose answers the shop deleted after the event, without a word. */
@RepositoryTest(migrations = "invite")
@ContextConfiguration(classes = {InviteConfiguration.class, HostFakes.class})
class VanishedAnswerTests {

    private static final Duration UNTIL_ALL_IS_READ_AGAIN = Duration.ofHours(7);

    @Autowired
    Stage stage;

    @BeforeEach
    void shred() {
        stage.set().linked().sell("ORDER1", 1, "@ada:example.org").sell("ORDER2", 1, "@bob:example.org");
        stage.run().deliver(DeliveryOutcome.SENT).become(ADA, Membership.JOIN);
        stage.shop.ends(stage.event().key(), stage.clock.instant().plusSeconds(1));
        stage.turn(Duration.ofSeconds(2)).shop.shred(stage.event().key());
    }

    @Test
    void areForgottenWhenAllIsReadAgain() {
        assertThat(stage.ingest().invitation(ADA)).as("nothing tells it").isNotNull();

        stage.turn(UNTIL_ALL_IS_READ_AGAIN).ingest();

        assertThat(stage.tickets.findEntitledOf(stage.event().id(), Set.of(index(ADA), index(BOB))))
                .isEmpty();
        assertThat(stage.invitations.findOf(stage.event().id(), Set.of(index(ADA), index(BOB))))
                .isEmpty();
        assertThat(sealed()).doesNotContain("@ada", "@bob").contains("ORDER1");
    }

    @Test
    void stayWhereTheyAreAndAreCounted() {
        stage.turn(UNTIL_ALL_IS_READ_AGAIN).ingest();

        assertThat(stage.outbox.waiting()).isEmpty();
        assertThat(stage.link().isAsking()).isFalse();
        assertThat(stage.say("status")).contains("registrations 2,", "joined 1");
    }

    @Test
    void keepNoPurgeFromItsEnd() {
        stage.turn(UNTIL_ALL_IS_READ_AGAIN).ingest();

        assertThat(stage.get(Forgetting.class).end(stage.event().id())).isTrue();
    }

    @Test
    void areInvitedAgainOnlyIfTheyAreNotThere() {
        stage.turn(UNTIL_ALL_IS_READ_AGAIN).ingest();
        stage.shop.ends(stage.event().key(), stage.clock.instant().plus(Duration.ofDays(9)));
        stage.rooms.member(stage.room, ADA, Membership.JOIN).member(stage.room, BOB, Membership.INVITE);
        stage.sell("ORDER1", 1, "@ada:example.org").sell("ORDER2", 1, "@bob:example.org");

        stage.turn(UNTIL_ALL_IS_READ_AGAIN).ingest();

        assertThat(stage.waiting()).isEmpty();
    }

    private UUID index(MatrixId person) {
        return stage.seals.personIndex(stage.event().scope(), person);
    }

    /** Everything that can be read of people. */
    private String sealed() {
        var vault = stage.get(Vault.class);
        var scope = stage.event().scope();
        var all = new StringBuilder();
        stage.tickets
                .findAt(stage.event().id(), Set.of(position("ORDER1"), position("ORDER2")))
                .forEach(one -> {
                    var secret = stage.seals.open(one);
                    all.append(secret.order()).append(secret.person()).append(secret.typed());
                });
        stage.invitations
                .findByEventId(stage.event().id())
                .forEach(one -> all.append(
                        vault.unseal(scope, new Binding("invite_invitation", "sealed", one.getId()), one.getSealed())));
        return all.toString();
    }

    private UUID position(String order) {
        return stage.seals.positionIndex(stage.event().scope(), new OrderCode(order), 1);
    }
}
