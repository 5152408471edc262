package org.eventbot.pretix;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.matrix.RoomId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Closes what {@link AllowCommand} opened. */
@Command(name = "revoke", description = "Takes back what !pretix allow gave.")
@Requires(Role.OPERATOR)
@RequiredArgsConstructor
final class RevokeCommand implements BotCommand {

    private static final String WORDS = "!pretix revoke";

    @Parameters(paramLabel = "<organizer>[/<event>]", description = "The same as in !pretix allow.")
    private String what;

    @Option(names = "--space", paramLabel = "<space>", description = "The space, when it is not this room's only one.")
    private @Nullable String space;

    private final Connections connections;
    private final GrantBook grants;
    private final SpaceChoice spaces;

    @Override
    public Reply answer(CommandCall call) {
        Coverage coverage = Coverage.parse(what, WORDS);
        BaseAddress server = connections.main().base();
        RoomId chosen = spaces.of(call, space, WORDS + " " + coverage);
        if (!grants.strike(chosen, server, coverage)) {
            throw new Refusal(
                    "There is no grant for exactly {} in {}, so nothing changed. **!pretix status** shows which there"
                            + " are.",
                    coverage,
                    spaces.name(chosen));
        }
        return Reply.text(
                "The registrations of {} are no longer open to {}: the bot reads no more of them for it. Whoever was"
                        + " invited stays invited; pretix' webhook for it switches itself off.",
                coverage,
                spaces.name(chosen));
    }
}
