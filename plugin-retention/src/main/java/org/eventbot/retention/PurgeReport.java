package org.eventbot.retention;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.message.Text;
import org.eventbot.core.privacy.CredentialHolder.Credential;
import org.eventbot.core.privacy.CredentialHolder.Credential.State;

/** Says in numbers what was erased, and in words what could not be. */
@RequiredArgsConstructor
class PurgeReport {

    private final PurgeBook book;
    private final EventRegistry events;
    private final Credentials credentials;
    private final RetentionSettings settings;
    private final Clock clock;

    Text of(Purge purge) {
        var lines = new ArrayList<Text>();
        lines.add(Text.of(
                "**{}** is forgotten, since {}. Erased: {}. I looked twice and found nothing left, and destroyed the"
                        + " key.",
                purge.getName(),
                purge.getCause().words(),
                counts(purge)));
        events.find(purge.getId())
                .map(credentials::revoke)
                .orElse(List.of())
                .forEach(one -> lines.add(Text.of("- {}{}", prefix(one), one.words())));
        lines.add(Text.of("What I cannot erase:"));
        lines.add(
                Text.of("- who is or was a member of the rooms, with the Matrix ID: that is part of each room and stays"
                        + " with every homeserver that takes part"));
        lines.add(Text.of("- copies of my messages on other homeservers; my own keeps what I deleted for some days more"
                + " (seven, unless its operators changed that), and Synapse their words in its search until its operators"
                + " delete them there"));
        if (purge.getUndeleted() > 0) {
            lines.add(Text.of(
                    "- {} of my messages about people, in rooms where I may not delete them any more: their moderators"
                            + " can",
                    purge.getUndeleted()));
        }
        lines.add(Text.of("- what the ticket shop keeps"));
        lines.add(Text.of("- backups of my database: {}", backups()));
        return Text.lines(lines);
    }

    private String counts(Purge purge) {
        var words = book.tallies(purge.getId()).stream()
                .map(tally -> tally.getCounted() + " " + tally.getCategory())
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "nothing, for there was nothing" : words;
    }

    private static String prefix(Credential credential) {
        return credential.state() == State.BY_HAND ? "To do by hand: " : "";
    }

    /** Unreadable they are already, unless the keys were copied too. */
    private String backups() {
        return settings.backups()
                .map(days -> "they end on " + Times.day(clock.instant().plus(Duration.ofDays(days)))
                        + ", and what they hold of this event cannot be read without its key")
                .orElse("I do not know how long they are kept; what they hold of this event cannot be read without its"
                        + " key");
    }
}
