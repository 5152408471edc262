package org.eventbot.retention;

import java.util.Locale;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "purge",
        description = "Erases everything that is kept about the event's people, after a preview.",
        footer = "!retention purge 1a2b3c4d")
@Requires(Role.ORGANIZER)
class PurgeCommand extends EventCommand {

    private final PurgePreview preview;
    private final PurgeStates states;
    private final PurgeBook book;

    @Parameters(index = "0", paramLabel = "<token>", description = "as `!retention preview` showed it")
    private String token = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "<event>",
            description = "the beginning of its name, if there are several")
    private @Nullable String event;

    PurgeCommand(MeantEvents events, PurgePreview preview, PurgeStates states, PurgeBook book) {
        super(events);
        this.preview = preview;
        this.states = states;
        this.book = book;
    }

    @Override
    public Reply answer(CommandCall call) {
        var meant = events.one(room(call), call, event);
        events.requirePower(call, meant);
        states.refuseIfBegun(meant);
        states.refuseIfHeld(meant);
        var counted = preview.of(meant);
        if (!counted.token().equals(token.strip().toLowerCase(Locale.ROOT))) {
            throw new Refusal(
                    "That is not the token of what I keep now about the people of {}: {}. If you want to erase that, type"
                            + " `!retention purge {}`.",
                    meant.name(),
                    counted.words(),
                    counted.token());
        }
        book.begin(meant, Cause.BY_HAND);
        return Reply.text(
                "I am forgetting the people of **{}**. `!retention status` shows how far I am; I report when it is done.",
                meant.name());
    }
}
