package org.eventbot.invite;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.outbox.Delivery;
import org.eventbot.core.outbox.DeliveryListener;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.springframework.transaction.annotation.Transactional;

/** Learns what became of invitations and reports. What it does not know, such as mere totals, needs no answer. */
@RequiredArgsConstructor
class InvitationDeliveries implements DeliveryListener {

    private final Invitations invitations;
    private final ReportDeliveries reports;
    private final Running running;
    private final Progress progress;
    private final DigestPlan digests;
    private final Clock clock;

    @Override
    public String plugin() {
        return InvitePlugin.ID;
    }

    @Override
    @Transactional
    public void onDelivery(Delivery delivery) {
        invitations
                .lockByReference(delivery.reference())
                .ifPresentOrElse(invitation -> take(invitation, delivery), () -> {
                    progress.sentAs(delivery.reference(), delivery.event());
                    reports.take(delivery);
                });
    }

    private void take(Invitation invitation, Delivery delivery) {
        invitation.delivered(delivery.outcome(), clock.instant());
        if (invitation.isEnds()) {
            if (delivery.outcome() == DeliveryOutcome.NOT_ALLOWED
                    && invitations.countFailedEnds(invitation.getLinkId(), DeliveryOutcome.NOT_ALLOWED) == 1) {
                running.sayThatItMayNotRemove(invitation.getLinkId());
            }
            return;
        }
        if (delivery.outcome() == DeliveryOutcome.NOT_ALLOWED) {
            running.pauseSayingWhy(invitation.getLinkId());
            return;
        }
        boolean failed = !delivery.outcome().words().isEmpty();
        if (failed || !invitations.existsByEventIdAndState(invitation.getEventId(), InvitationState.QUEUED)) {
            digests.soonFor(invitation.getLinkId());
        }
    }
}
