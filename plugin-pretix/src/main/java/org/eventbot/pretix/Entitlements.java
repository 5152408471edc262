package org.eventbot.pretix;

import java.time.Instant;
import org.eventbot.core.registration.Entitlement;

/**
 * Whether a ticket opens the event's rooms. Both levels count: a cancelled order leaves its positions uncancelled, and
 * an order cancelled for a fee stays paid while its positions are cancelled.
 */
final class Entitlements {

    private Entitlements() {}

    static Entitlement of(Order order, Position position, Instant now) {
        if (order.testmode()) {
            return Entitlement.TEST;
        }
        Entitlement bought = position.canceled() ? Entitlement.CANCELLED : ofOrder(order);
        return bought.isEntitled() ? ofPosition(position, now) : bought;
    }

    private static Entitlement ofOrder(Order order) {
        return switch (order.status()) {
            case "p" -> Entitlement.ENTITLED;
            case "e" -> Entitlement.EXPIRED;
            case "c" -> Entitlement.CANCELLED;
            case "n" -> ofPending(order);
            // A status of a later pretix: nobody is invited on a guess.
            default -> Entitlement.PENDING;
        };
    }

    private static Entitlement ofPending(Order order) {
        if (order.awaitsApproval()) {
            return Entitlement.AWAITING_APPROVAL;
        }
        return order.countsUnpaid() ? Entitlement.ENTITLED : Entitlement.PENDING;
    }

    private static Entitlement ofPosition(Position position, Instant now) {
        if (position.isBlocked()) {
            return Entitlement.BLOCKED;
        }
        return position.isOver(now) ? Entitlement.NO_LONGER_VALID : Entitlement.ENTITLED;
    }
}
