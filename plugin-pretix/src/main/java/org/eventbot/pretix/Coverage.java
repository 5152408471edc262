package org.eventbot.pretix;

import org.eventbot.core.command.Refusal;

/**
 * What a grant opens: one event, or all of an organizer's.
 *
 * @param organizer the organizer's short name
 * @param event the event's short name; empty for all
 */
record Coverage(String organizer, String event) {

    /** @throws Refusal with an example, when the text is neither {@code organizer} nor {@code organizer/event} */
    static Coverage parse(String typed, String command) {
        return TypedAddress.ofNames(typed.strip()).coverage().orElseThrow(() -> misunderstood(typed, command));
    }

    /** What to answer to a text that names nothing. */
    static Refusal misunderstood(String typed, String command) {
        return new Refusal(
                "Expected the short names that stand in the shop's addresses, or such an address, found “{}”. For one"
                        + " event type **{} myorganizer/myevent**, for all events of an organizer **{} myorganizer**.",
                typed,
                command,
                command);
    }

    boolean isWholeOrganizer() {
        return event.isEmpty();
    }

    boolean covers(EventPath other) {
        return organizer.equals(other.organizer()) && (isWholeOrganizer() || event.equals(other.slug()));
    }

    /** The event; only when it is one. */
    EventPath path() {
        return new EventPath(organizer, event);
    }

    /** As people type it. */
    @Override
    public String toString() {
        return isWholeOrganizer() ? organizer : organizer + "/" + event;
    }
}
