package org.eventbot.retention;

import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.outbox.PersonalMessages;

/** Deletes what the bot itself wrote about people, each edit too; waits until the homeserver has done it. */
@RequiredArgsConstructor
class MessageStep implements PurgeStep {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final PersonalMessages messages;

    @Override
    public Step step() {
        return Step.MESSAGES;
    }

    @Override
    public Outcome take(Purge purge) {
        var deletion = messages.delete(purge.scope());
        if (deletion.open() > 0) {
            return Outcome.later("until " + deletion.open() + " of my messages are deleted", LOOK_AGAIN);
        }
        return new Outcome.Done(managed -> managed.couldNotDelete(deletion.failed()));
    }
}
