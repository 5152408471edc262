package org.eventbot.testkit.pretix;

import java.util.Set;

/** The actions that a webhook can be set up for (pretix, "Webhooks"). */
final class WebhookActions {

    private static final Set<String> OF_ORDERS = Set.of(
            "placed",
            "placed.require_approval",
            "paid",
            "canceled",
            "reactivated",
            "expired",
            "expirychanged",
            "modified",
            "contact.changed",
            "changed.*",
            "deleted",
            "approved",
            "denied",
            "payment.confirmed",
            "refund.created",
            "refund.created.externally",
            "refund.requested",
            "refund.done",
            "refund.canceled",
            "refund.failed");

    private static final Set<String> OTHERS = Set.of(
            "pretix.event.added",
            "pretix.event.changed",
            "pretix.event.deleted",
            "pretix.event.checkin",
            "pretix.event.checkin.reverted",
            "pretix.event.live.activated",
            "pretix.event.live.deactivated",
            "pretix.event.testmode.activated",
            "pretix.event.testmode.deactivated",
            "pretix.event.item.*",
            "pretix.event.quota.*",
            "pretix.subevent.added",
            "pretix.subevent.changed",
            "pretix.subevent.deleted");

    private static final String ORDER = "pretix.event.order.";

    private WebhookActions() {}

    static boolean known(String action) {
        return OTHERS.contains(action)
                || (action.startsWith(ORDER) && OF_ORDERS.contains(action.substring(ORDER.length())));
    }
}
