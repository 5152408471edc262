package org.eventbot.retention;

import java.util.Locale;
import org.eventbot.core.event.Event;
import org.eventbot.core.message.Text;
import org.eventbot.core.shell.ShellCall;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "purge",
        description = "Erases everything that is kept about an event's people: first counts it, then wants a token.")
class PurgeShellCommand extends EventShellCommand {

    private final PurgePreview preview;
    private final PurgeStates states;
    private final PurgeBook book;

    @Option(names = "--confirm", paramLabel = "<token>", description = "the token that was shown")
    private @Nullable String token;

    PurgeShellCommand(MeantEvents events, PurgePreview preview, PurgeStates states, PurgeBook book) {
        super(events);
        this.preview = preview;
        this.states = states;
        this.book = book;
    }

    @Override
    Text words(Event meant, ShellCall call) {
        states.refuseIfBegun(meant);
        states.refuseIfHeld(meant);
        var counted = preview.of(meant);
        if (token == null || !counted.token().equals(token.strip().toLowerCase(Locale.ROOT))) {
            return Text.of(
                    "{}Kept about the people of {}, in {}: {}. {} To erase it now, say it again with --confirm {}: that"
                            + " takes open invitations back, leaves members where they are, and cannot be undone.",
                    token == null ? "" : "That is not the token of what is kept now. ",
                    meant.name(),
                    meant.key().organizer() + "/" + meant.key().slug(),
                    counted.words(),
                    states.words(meant),
                    counted.token());
        }
        book.begin(meant, Cause.BY_HAND);
        return Text.of(
                "The people of {} are being forgotten{}. `eventbot retention status` shows how far it is.",
                meant.name(),
                call.running() ? "" : ", as soon as the bot runs");
    }
}
