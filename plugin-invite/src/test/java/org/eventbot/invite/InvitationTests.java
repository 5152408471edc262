package org.eventbot.invite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.UUID;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InvitationTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Invitation invitation = new Invitation(
            UUID.randomUUID(),
            new Link(UUID.randomUUID(), UUID.randomUUID(), new RoomId("!room"), new byte[0], NOW),
            UUID.randomUUID(),
            new byte[0],
            NOW);

    @Test
    void waitsUnderItsOwnIdAtFirst() {
        assertThat(invitation.isQueued()).isTrue();
        assertThat(invitation.getReference()).isEqualTo(invitation.getId());
    }

    @Test
    void waitsAgainUnderAnotherReference() {
        invitation.takeBack(NOW);
        invitation.queueAgain(NOW);

        assertThat(invitation.isQueued()).isTrue();
        assertThat(invitation.getReference()).isNotEqualTo(invitation.getId());
    }

    @Test
    void isTakenBackOnlyWhileItWaits() {
        invitation.delivered(DeliveryOutcome.SENT, NOW);

        assertThatIllegalStateException()
                .isThrownBy(() -> invitation.takeBack(NOW))
                .withMessageContaining("INVITED");
    }

    @ParameterizedTest
    @EnumSource(
            value = DeliveryOutcome.class,
            names = {"SENT", "ALREADY_JOINED", "BANNED", "INVITES_BLOCKED", "NO_SUCH_ACCOUNT", "ADDRESS_REFUSED"})
    void isNotSentAgainOnceItIsDecided(DeliveryOutcome outcome) {
        invitation.delivered(outcome, NOW);

        assertThatIllegalStateException().isThrownBy(() -> invitation.queueAgain(NOW));
    }

    @Test
    void keepsTheTimeOfItsLastChangeWhenNothingChanges() {
        invitation.delivered(DeliveryOutcome.SENT, NOW);
        invitation.observed(Membership.INVITE, false, NOW.plusSeconds(9));

        assertThat(invitation.getChangedAt()).isEqualTo(NOW);
    }

    @Test
    void failsForNobodyWhoCameMeanwhile() {
        invitation.observed(Membership.JOIN, true, NOW);
        invitation.delivered(DeliveryOutcome.GIVEN_UP, NOW);

        assertThat(invitation.getState()).isEqualTo(InvitationState.JOINED);
        assertThat(invitation.getFailure()).isNull();
    }

    @Test
    void forgetsTheFailureOfSomebodyWhoIsInvitedByAnother() {
        invitation.delivered(DeliveryOutcome.ADDRESS_REFUSED, NOW);
        invitation.observed(Membership.INVITE, false, NOW);

        assertThat(invitation.getState()).isEqualTo(InvitationState.INVITED);
        assertThat(invitation.getFailure()).isNull();
    }
}
