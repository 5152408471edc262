package org.eventbot.pretix;

import java.util.List;

/** Which of the shop's actions are worth a look (pretix, "Webhooks", Action types). Check-ins are not. */
final class WebhookActions {

    /** As the API calls them. */
    static final List<String> IDS = List.of(
            "pretix.event.order.placed",
            "pretix.event.order.placed.require_approval",
            "pretix.event.order.paid",
            "pretix.event.order.canceled",
            "pretix.event.order.reactivated",
            "pretix.event.order.expired",
            "pretix.event.order.expirychanged",
            "pretix.event.order.modified",
            "pretix.event.order.changed.*",
            "pretix.event.order.approved",
            "pretix.event.order.denied",
            "pretix.event.order.deleted",
            "pretix.event.changed",
            "pretix.event.deleted",
            "pretix.subevent.changed",
            "pretix.subevent.deleted");

    /** As pretix' pages call them. */
    static final String WORDS = "New order placed, New order requires approval, Order marked as paid, Order canceled,"
            + " Order reactivated, Order expired, Order expiry date changed, Order information changed, Order changed,"
            + " Order approved, Order denied, Order deleted, Event details changed, Event deleted, Event series date"
            + " changed, Event series date deleted";

    private WebhookActions() {}
}
