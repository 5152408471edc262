package org.eventbot.retention;

import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.message.Text;
import org.eventbot.core.privacy.Compaction;
import org.eventbot.core.privacy.CredentialHolder.Credential;
import org.eventbot.core.privacy.CredentialHolder.Credential.State;

/** Says how forgetting stands, and what is left for people to do. */
@RequiredArgsConstructor
class RetentionStatus {

    private final PurgeStates states;
    private final Credentials credentials;
    private final Compaction compaction;

    Text words(List<Event> events) {
        var lines = new ArrayList<Text>();
        for (var event : events) {
            lines.add(Text.of("**{}**: {}", event.name(), states.words(event)));
            leftToDo(event).forEach(words -> lines.add(Text.of("- Still to do by hand: {}", words)));
        }
        compaction
                .dueSince()
                .ifPresent(since -> lines.add(Text.of(
                        "What was erased is still in the files of the database, encrypted, since {}: it is overwritten"
                                + " before my next start, or when an operator stops me and runs `eventbot compact`.",
                        Times.shown(since))));
        return Text.lines(lines);
    }

    /** What nobody but a person can revoke; tried each time, so that it is seen when it is done. */
    private List<Text> leftToDo(Event event) {
        return states.isForgotten(event)
                ? credentials.revoke(event).stream()
                        .filter(one -> one.state() == State.BY_HAND)
                        .map(Credential::words)
                        .toList()
                : List.of();
    }
}
