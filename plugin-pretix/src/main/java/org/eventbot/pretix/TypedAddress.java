package org.eventbot.pretix;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people paste to name an event or an organizer: a page of the shop, of its control area, an address of its API,
 * or the short names alone.
 *
 * @param names the organizer's short name, then the event's if it has one; no more than two, none when it names neither
 */
record TypedAddress(List<String> names) {

    private static final List<String> CONTROL_EVENT = List.of("control", "event");
    private static final List<String> CONTROL_ORGANIZER = List.of("control", "organizer");
    private static final List<String> API = List.of("api", "v1", "organizers");

    /** A host and at least two names behind it; two names alone may have dots too. */
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+(:[0-9]+)?/[^/]+/[^/].*");

    TypedAddress {
        names = List.copyOf(names);
    }

    /** Without what chats and mails put around an address, and with the beginning that browsers hide. */
    static String stripped(String typed) {
        String text = typed.strip().replaceFirst("^<(.*)>$", "$1");
        return BARE.matcher(text).matches() ? "https://" + text : text;
    }

    /** Whether it is an address and not names. */
    static boolean isAddress(String typed) {
        return typed.contains("://");
    }

    /** The names in {@code organizer} or {@code organizer/event}; of anything else none. */
    static TypedAddress ofNames(String text) {
        List<String> parts = Arrays.asList(text.split("/", -1));
        return parts.size() <= 2 ? named(parts) : new TypedAddress(List.of());
    }

    /** The names in an address of the server. */
    static TypedAddress ofPath(String path) {
        List<String> parts =
                Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
        if (begins(parts, CONTROL_EVENT) || begins(parts, CONTROL_ORGANIZER)) {
            return named(first(parts, 2, begins(parts, CONTROL_EVENT) ? 4 : 3));
        }
        if (begins(parts, API)) {
            boolean ofEvent = parts.size() >= 6 && parts.get(4).equals("events");
            return named(ofEvent ? List.of(parts.get(3), parts.get(5)) : first(parts, 3, 4));
        }
        boolean inner = !parts.isEmpty() && List.of("control", "api").contains(parts.get(0));
        return named(inner ? List.of() : first(parts, 0, 2));
    }

    /** The event, if it names one. */
    Optional<EventPath> event() {
        return names.size() == 2 ? Optional.of(new EventPath(names.get(0), names.get(1))) : Optional.empty();
    }

    /** The event, or all of the organizer's, if it names either. */
    Optional<Coverage> coverage() {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Coverage(names.get(0), names.size() == 2 ? names.get(1) : ""));
    }

    private static TypedAddress named(List<String> parts) {
        return new TypedAddress(parts.stream().allMatch(EventPath::isShortName) ? parts : List.of());
    }

    private static List<String> first(List<String> parts, int from, int to) {
        return parts.subList(Math.min(from, parts.size()), Math.min(to, parts.size()));
    }

    private static boolean begins(List<String> parts, List<String> start) {
        return parts.size() >= start.size() && parts.subList(0, start.size()).equals(start);
    }
}
