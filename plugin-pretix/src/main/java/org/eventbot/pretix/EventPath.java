package org.eventbot.pretix;

import java.util.regex.Pattern;
import org.eventbot.core.event.EventKey;

/**
 * An event by its place in a shop. Short names are letters, digits, dots and dashes (pretix, "Organizers" and
 * "Events"), so they never need escaping and never leave their folder.
 *
 * @param organizer the organizer's short name
 * @param slug the event's short name
 */
record EventPath(String organizer, String slug) {

    private static final Pattern SHORT_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,49}");

    static boolean isShortName(String text) {
        return SHORT_NAME.matcher(text).matches();
    }

    static EventPath of(EventKey key) {
        return new EventPath(key.organizer(), key.slug());
    }

    EventKey key(BaseAddress base) {
        return new EventKey(PretixPlugin.ID, base.value(), organizer, slug);
    }

    /** As people type it. */
    @Override
    public String toString() {
        return organizer + "/" + slug;
    }
}
