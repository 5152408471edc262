package org.eventbot.core.registration;

/** Whether a ticket opens the event's rooms, and if not, why. */
public enum Entitlement {
    ENTITLED("entitled"),
    PENDING("not paid yet"),
    AWAITING_APPROVAL("waiting for approval"),
    EXPIRED("expired unpaid"),
    CANCELLED("cancelled"),
    BLOCKED("blocked"),
    NO_LONGER_VALID("no longer valid"),
    TEST("a test order");

    private final String words;

    Entitlement(String words) {
        this.words = words;
    }

    public boolean isEntitled() {
        return this == ENTITLED;
    }

    public String words() {
        return words;
    }
}
