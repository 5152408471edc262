package org.eventbot.core.host.internal;

import java.util.Optional;
import org.eventbot.core.matrix.internal.RoomEvent;

/** What of a message is meant for the bot. */
final class Typed {

    private static final String PREFIX = "!";

    /** Nobody types a longer command; what is longer would only cost time and space. */
    private static final int LONGEST = 4000;

    private Typed() {}

    /**
     * The words behind the prefix. Notices are never answered, since other bots write them; an edited command is not
     * run again (Matrix specification, "m.notice", "Event replacements").
     */
    static Optional<String> command(RoomEvent event) {
        if (!event.type().equals("m.room.message")
                || event.text("msgtype").filter("m.text"::equals).isEmpty()
                || "m.replace"
                        .equals(event.content()
                                .path("m.relates_to")
                                .path("rel_type")
                                .asString(""))) {
            return Optional.empty();
        }
        return event.text("body")
                .map(String::strip)
                .filter(body -> body.length() <= LONGEST
                        && body.startsWith(PREFIX)
                        && body.length() > 1
                        && Character.isLetter(body.charAt(1)))
                .map(body -> body.substring(PREFIX.length()));
    }
}
