package org.eventbot.pretix;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eventbot.core.command.Refusal;

/** Understands what people paste to name an event: its shop page, its control pages, its API address, or two words. */
final class EventAddress {

    private static final List<String> CONTROL = List.of("control", "event");
    private static final List<String> API = List.of("api", "v1", "organizers");

    private EventAddress() {}

    /**
     * The event that a text names.
     *
     * @return empty when the text is about another server, or not an address at all
     * @throws Refusal when it is this server's, but of no event
     */
    static Optional<EventPath> find(String typed, BaseAddress base) {
        String text = typed.strip().replaceFirst("^<(.*)>$", "$1");
        if (!text.contains("://")) {
            return twoNames(parts(text), text);
        }
        return base.below(text).map(path -> inPath(parts(path), base));
    }

    private static Optional<EventPath> twoNames(List<String> parts, String text) {
        boolean fits = parts.size() == 2 && !text.startsWith("/");
        return fits ? event(parts.get(0), parts.get(1)) : Optional.empty();
    }

    private static EventPath inPath(List<String> parts, BaseAddress base) {
        return named(parts)
                .orElseThrow(() -> new Refusal(
                        "This address leads to the shop, but to none of its events. Open the event there and copy its"
                                + " address; it looks like {}",
                        base.value() + "/organizer/event/"));
    }

    private static Optional<EventPath> named(List<String> parts) {
        if (begins(parts, CONTROL)) {
            return parts.size() >= 4 ? event(parts.get(2), parts.get(3)) : Optional.empty();
        }
        if (begins(parts, API)) {
            boolean named = parts.size() >= 6 && parts.get(4).equals("events");
            return named ? event(parts.get(3), parts.get(5)) : Optional.empty();
        }
        boolean shop = parts.size() >= 2
                && !parts.get(0).equals("control")
                && !parts.get(0).equals("api");
        return shop ? event(parts.get(0), parts.get(1)) : Optional.empty();
    }

    private static boolean begins(List<String> parts, List<String> start) {
        return parts.size() >= start.size() && parts.subList(0, start.size()).equals(start);
    }

    private static Optional<EventPath> event(String organizer, String slug) {
        boolean valid = EventPath.isShortName(organizer) && EventPath.isShortName(slug);
        return valid ? Optional.of(new EventPath(organizer, slug)) : Optional.empty();
    }

    private static List<String> parts(String path) {
        return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
    }
}
