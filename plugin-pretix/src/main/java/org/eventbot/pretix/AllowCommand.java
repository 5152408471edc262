package org.eventbot.pretix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens an event's registrations to a space. */
@Command(
        name = "allow",
        description = "Lets the moderators of a space use the registrations of an event, or of all of an organizer's.",
        footer = "!pretix allow society/conf")
@Requires(Role.OPERATOR)
@RequiredArgsConstructor
final class AllowCommand implements BotCommand {

    private static final String WORDS = "!pretix allow";

    @Parameters(
            paramLabel = "<organizer>[/<event>]",
            description = "The short names, as in the shop's addresses, or such an address.")
    private String what;

    @Option(names = "--space", paramLabel = "<space>", description = "The space, when it is not this room's only one.")
    private @Nullable String space;

    private final Connections connections;
    private final GrantBook grants;
    private final SpaceChoice spaces;
    private final WebhookKeeper webhooks;

    @Override
    public Reply answer(CommandCall call) {
        Wanted wanted = Wanted.read(what, WORDS, connections);
        Coverage coverage = wanted.coverage();
        RoomId chosen = spaces.of(call, space, WORDS + " " + coverage);
        Connection shop = only(wanted);
        String found = look(shop.client(), coverage);
        boolean entered = grants.enter(chosen, shop.base(), coverage, call.sender());
        var lines = new ArrayList<Text>();
        lines.add(Text.of(
                entered
                        ? "From now on the registrations of {} are open to {}. Whoever moderates it (power 50) can link"
                                + " them to rooms there."
                        : "The registrations of {} were open already to {}. Nothing changed.",
                found,
                spaces.described(call, chosen)));
        grants.find(chosen, shop.base(), coverage).ifPresent(grant -> lines.addAll(webhook(grant)));
        return Reply.of(Text.lines(lines));
    }

    private Connection only(Wanted wanted) {
        List<Connection> asked = wanted.among(connections.some());
        List<Connection> knowing =
                asked.size() == 1 ? asked : new Survey<>(asked).of(shop -> look(shop.client(), wanted.coverage()));
        if (knowing.size() == 1) {
            return knowing.get(0);
        }
        throw new Refusal(Text.lines(Stream.concat(
                        Stream.of(Text.of("More than one pretix has {}. Say which one you mean:", wanted.coverage())),
                        knowing.stream()
                                .map(shop ->
                                        Text.of("- **{} {}**", WORDS, shop.base() + "/" + wanted.coverage() + "/")))
                .toList()));
    }

    /** Asks the shop before anything is granted, so that a mistyped name is found at once. */
    private static String look(PretixClient client, Coverage coverage) {
        if (coverage.isWholeOrganizer()) {
            if (client.countEvents(coverage.organizer()) == 0) {
                throw new ShopTrouble(
                        ShopTrouble.Kind.UNKNOWN,
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

    private List<Text> webhook(Grant grant) {
        try {
            return webhooks.setUp(grant).stream().toList();
        } catch (ShopTrouble trouble) {
            return List.of(
                    Text.of("The webhook could not be set up, so changes are seen a little later. {}", trouble.text()));
        }
    }
}
