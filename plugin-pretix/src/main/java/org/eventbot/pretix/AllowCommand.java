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

/** Opens an event's registrations to a space. */
@Command(
        name = "allow",
        description = "Lets the moderators of a space use the registrations of an event, or of all of an organizer's.")
@Requires(Role.OPERATOR)
@RequiredArgsConstructor
final class AllowCommand implements BotCommand {

    private static final String WORDS = "!pretix allow";

    @Parameters(paramLabel = "<organizer>[/<event>]", description = "The short names, as in the shop's addresses.")
    private String what;

    @Option(names = "--space", paramLabel = "<space>", description = "The space, when it is not this room's only one.")
    private @Nullable String space;

    private final Connections connections;
    private final GrantBook grants;
    private final SpaceChoice spaces;

    @Override
    public Reply answer(CommandCall call) {
        Coverage coverage = Coverage.parse(what, WORDS);
        Connection shop = connections.main();
        RoomId chosen = spaces.of(call, space, WORDS + " " + coverage);
        String found = look(shop.client(), coverage);
        boolean entered = grants.enter(chosen, shop.base(), coverage, call.sender());
        return Reply.text(
                entered
                        ? "From now on the registrations of {} are open to {}: whoever moderates it can link them to"
                                + " its rooms."
                        : "The registrations of {} were open to {} already. Nothing changed.",
                found,
                spaces.name(chosen));
    }

    /** Asks the shop before anything is granted, so that a mistyped name is found at once. */
    private static String look(PretixClient client, Coverage coverage) {
        if (coverage.isWholeOrganizer()) {
            if (client.events(coverage.organizer()) == 0) {
                throw new Refusal(
                        "The bot's token sees no event of the organizer {}. In pretix, give the token's team access to"
                                + " its events, with the permission to view orders.",
                        coverage);
            }
            return "all events of " + coverage;
        }
        ShopEvent event = client.event(coverage.path());
        client.checkOrders(coverage.path());
        return event.shownName() + " (" + coverage + ")";
    }
}
