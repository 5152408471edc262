package org.eventbot.pretix;

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

/** Sets up what lets pretix call when an order changes, or shows the address and where to enter it. */
@Command(
        name = "webhook",
        description =
                "Lets pretix call the bot when something changes: sets that up, or shows in a direct chat how to.",
        footer = "!pretix webhook society/conf")
@Requires(Role.OPERATOR)
@RequiredArgsConstructor
final class WebhookCommand implements BotCommand {

    private static final String WORDS = "!pretix webhook";

    @Parameters(paramLabel = "<organizer>[/<event>]", description = "What was opened with !pretix allow.")
    private String what;

    @Option(names = "--space", paramLabel = "<space>", description = "Whose grant, when several spaces have one.")
    private @Nullable String space;

    private final Connections connections;
    private final GrantBook grants;
    private final SpaceChoice spaces;
    private final WebhookKeeper webhooks;

    @Override
    public Reply answer(CommandCall call) {
        Wanted wanted = Wanted.read(what, WORDS, connections);
        Grant grant = one(call, grants.opening(wanted), wanted.coverage());
        String address = webhooks.address(grant)
                .orElseThrow(() -> new Refusal("The bot has no public address (`EVENTBOT_PUBLIC_URL`), so pretix"
                        + " cannot call it. Nothing is lost: it asks pretix for changes by itself, only a little"
                        + " later."));
        if (webhooks.isAllowed(grant)) {
            return Reply.of(webhooks.setUp(grant).orElseThrow());
        }
        if (!call.direct()) {
            throw new Refusal("The address contains a password, which everybody here could read. Ask in a direct chat"
                    + " with the bot that is not encrypted and has nobody else in it.");
        }
        // Not about a person, but as little for others to read.
        return Reply.of(WebhookGuide.text(grant.getServer(), wanted.coverage(), address))
                .asPersonal();
    }

    private Grant one(CommandCall call, List<Grant> found, Coverage coverage) {
        List<RoomId> named = space == null ? List.of() : spaces.all(call, space);
        List<Grant> left = found.stream()
                .filter(grant -> named.isEmpty() || named.contains(grant.space()))
                .toList();
        if (left.isEmpty()) {
            throw new Refusal(
                    "Nothing opens {} yet. First say in a room of the space: **!pretix allow {}**", coverage, coverage);
        }
        if (left.stream().map(Grant::space).distinct().count() > 1) {
            throw new Refusal(Text.lines(Stream.concat(
                            Stream.of(Text.of("Several spaces have it. Say which one you mean:")),
                            left.stream().map(Grant::space).distinct().map(room -> choice(room, coverage)))
                    .toList()));
        }
        return left.get(0);
    }

    private Text choice(RoomId room, Coverage coverage) {
        return Text.of("- for {}: **{} {} --space {}**", spaces.name(room), WORDS, coverage, room);
    }
}
