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
import org.junit.jupiter.params.provider.CsvSource;
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
            names = {"SENT", "ALREADY_JOINED"})
    void isNotSentAgainWhileThePersonIsThere(DeliveryOutcome outcome) {
        invitation.delivered(outcome, NOW);

        assertThatIllegalStateException().isThrownBy(() -> invitation.queueAgain(NOW));
    }

    @ParameterizedTest
    @EnumSource(
            value = DeliveryOutcome.class,
            names = {"BANNED", "INVITES_BLOCKED", "NO_SUCH_ACCOUNT", "ADDRESS_REFUSED"})
    void isNotSentAgainByItselfOnceItIsDecided(DeliveryOutcome outcome) {
        invitation.delivered(outcome, NOW);

        assertThat(invitation.isWorthAnotherTry()).isFalse();
        assertThat(invitation.getState()).isNotEqualTo(InvitationState.WITHDRAWN);
    }

    @Test
    void takesBackOnlyWhatWasSent() {
        assertThatIllegalStateException().isThrownBy(() -> invitation.end(NOW)).withMessageContaining("QUEUED");
    }

    /** Kicked by us, left by themselves at the same moment, seen in either order: the outbox knows. */
    @ParameterizedTest
    @CsvSource({"SENT, WITHDRAWN", "NOT_THERE, DECLINED"})
    void believesTheOutboxAboutWhoEndedIt(DeliveryOutcome outcome, InvitationState state) {
        invitation.delivered(DeliveryOutcome.SENT, NOW);
        invitation.end(NOW);
        invitation.observed(Membership.LEAVE, true, NOW);
        invitation.delivered(outcome, NOW);

        assertThat(invitation.getState()).isEqualTo(state);
    }

    @Test
    void staysWhatItWasWhenItCouldNotBeTakenBack() {
        invitation.delivered(DeliveryOutcome.SENT, NOW);
        invitation.end(NOW);
        invitation.delivered(DeliveryOutcome.NOT_ALLOWED, NOW);

        assertThat(invitation.getState()).isEqualTo(InvitationState.INVITED);
        assertThat(invitation.getFailure()).isEqualTo(DeliveryOutcome.NOT_ALLOWED);
    }

    @Test
    void comesBackIntoReachWithAKnock() {
        invitation.delivered(DeliveryOutcome.SENT, NOW);
        invitation.observed(Membership.LEAVE, true, NOW);
        assertThat(invitation.getState()).isNotEqualTo(InvitationState.WITHDRAWN);

        invitation.observed(Membership.KNOCK, true, NOW);

        assertThat(invitation.getState()).isEqualTo(InvitationState.WITHDRAWN);
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
