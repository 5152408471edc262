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
        String[] parts = typed.strip().split("/", -1);
        String event = parts.length == 2 ? parts[1] : "";
        boolean valid = parts.length <= 2
                && EventPath.isShortName(parts[0])
                && (parts.length == 1 || EventPath.isShortName(event));
        if (!valid) {
            throw new Refusal(
                    "Expected the short names that stand in the shop's addresses, found “{}”. For one event type **{}"
                            + " myorganizer/myevent**, for all events of an organizer **{} myorganizer**.",
                    typed,
                    command,
                    command);
        }
        return new Coverage(parts[0], event);
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
