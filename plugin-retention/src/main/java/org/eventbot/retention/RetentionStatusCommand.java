package org.eventbot.retention;

import java.util.ArrayList;
import java.util.List;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.event.Event;
import org.eventbot.core.message.Text;
import org.eventbot.core.privacy.Compaction;
import org.eventbot.core.privacy.CredentialHolder.Credential;
import org.eventbot.core.privacy.CredentialHolder.Credential.State;
import picocli.CommandLine.Command;

@Command(
        name = "status",
        description = "Says when the room's events are forgotten, or how far that is.",
        footer = "!retention status")
@Requires(Role.ORGANIZER)
class RetentionStatusCommand extends EventCommand {

    private final PurgeStates states;
    private final Credentials credentials;
    private final Compaction compaction;

    RetentionStatusCommand(MeantEvents events, PurgeStates states, Credentials credentials, Compaction compaction) {
        super(events);
        this.states = states;
        this.credentials = credentials;
        this.compaction = compaction;
    }

    @Override
    public Reply answer(CommandCall call) {
        var lines = new ArrayList<Text>();
        for (var event : events.in(room(call), call)) {
            lines.add(Text.of("**{}**: {}", event.name(), states.words(event)));
            leftToDo(event).forEach(words -> lines.add(Text.of("- Still to do by hand: {}", words)));
        }
        compaction
                .dueSince()
                .ifPresent(since -> lines.add(Text.of(
                        "What was erased is still in the files of the database, encrypted, since {}: it is overwritten"
                                + " before my next start, or when an operator stops me and runs `eventbot compact`.",
                        Times.shown(since))));
        return Reply.of(Text.lines(lines));
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
