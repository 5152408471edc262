package org.eventbot.app.demo;

import org.eventbot.app.demo.Attendee.Kind;
import org.eventbot.testkit.pretix.NewOrder;
import org.eventbot.testkit.pretix.NewTicket;
import org.eventbot.testkit.pretix.PretixShop;

/** How the attendees register. */
record Ticketing(PretixShop shop) {

    void register(Attendee attendee) {
        var ticket =
                attendee.kind() == Kind.GAVE_NONE ? NewTicket.of("Ticket") : NewTicket.withMatrixId(attendee.answer());
        var code = shop.place(attendee.kind() == Kind.NOT_PAID ? NewOrder.pending(ticket) : NewOrder.paid(ticket));
        if (attendee.kind() == Kind.CANCELLED) {
            shop.cancel(code);
        }
    }
}
