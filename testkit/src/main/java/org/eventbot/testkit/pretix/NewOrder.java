package org.eventbot.testkit.pretix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order to be placed.
 *
 * @param code five to sixteen characters of A to Z and 0 to 9 without I and O; without one the shop chooses
 * @param status {@code p} for paid, {@code n} for pending
 */
public record NewOrder(
        @Nullable String code,
        String status,
        boolean testmode,
        boolean validIfPending,
        boolean requireApproval,
        String email,
        List<NewTicket> tickets) {

    /** Copies the tickets. */
    public NewOrder {
        tickets = List.copyOf(tickets);
    }

    /** A paid order. */
    public static NewOrder paid(NewTicket... tickets) {
        return new NewOrder(null, "p", false, false, false, "buyer@example.org", List.of(tickets));
    }

    /** An order that waits for its money. */
    public static NewOrder pending(NewTicket... tickets) {
        return new NewOrder(null, "n", false, false, false, "buyer@example.org", List.of(tickets));
    }

    public NewOrder code(String code) {
        return new NewOrder(code, status, testmode, validIfPending, requireApproval, email, tickets);
    }

    public NewOrder email(String email) {
        return new NewOrder(code, status, testmode, validIfPending, requireApproval, email, tickets);
    }

    /** Makes it a test order, which nobody shall be invited for. */
    public NewOrder inTestmode() {
        return new NewOrder(code, status, true, validIfPending, requireApproval, email, tickets);
    }

    /** Lets it count as paid while it is pending. */
    public NewOrder valid() {
        return new NewOrder(code, status, testmode, true, requireApproval, email, tickets);
    }

    /** Lets it wait until the organizers agree. */
    public NewOrder needsApproval() {
        return new NewOrder(code, status, testmode, validIfPending, true, email, tickets);
    }
}
