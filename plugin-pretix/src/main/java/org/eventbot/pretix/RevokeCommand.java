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

/** Closes what {@link AllowCommand} opened. */
@Command(name = "revoke", description = "Takes back what !pretix allow gave.", footer = "!pretix revoke society/conf")
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
    private final WebhookKeeper webhooks;

    @Override
    public Reply answer(CommandCall call) {
        Wanted wanted = Wanted.readGranted(what, WORDS, connections, grants.all());
        Coverage coverage = wanted.coverage();
        RoomId chosen = spaces.of(call, space, WORDS + " " + coverage);
        Grant grant = one(wanted, chosen);
        var lines = new ArrayList<Text>();
        lines.add(Text.of(
                "The registrations of {} are no longer open to {}: the bot reads no more of them for it. Whoever was"
                        + " invited stays invited.",
                coverage,
                spaces.described(call, chosen)));
        lines.add(webhook(grant));
        grants.strike(grant);
        return Reply.of(Text.lines(lines));
    }

    private Grant one(Wanted wanted, RoomId chosen) {
        List<Grant> found = grants.of(List.of(chosen)).stream()
                .filter(grant -> grant.coverage().equals(wanted.coverage()) && wanted.isOn(grant.getServer()))
                .toList();
        if (found.isEmpty()) {
            throw new Refusal(
                    "There is no grant for exactly {} in {}, so nothing changed. **!pretix status** shows which there"
                            + " are.",
                    wanted.coverage(),
                    spaces.name(chosen));
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new Refusal(Text.lines(Stream.concat(
                        Stream.of(Text.of("{} is granted on more than one pretix. Say which:", wanted.coverage())),
                        found.stream()
                                .map(grant -> Text.of(
                                        "- **{} {}**", WORDS, grant.getServer() + "/" + wanted.coverage() + "/")))
                .toList()));
    }

    private Text webhook(Grant grant) {
        try {
            return webhooks.switchOff(grant)
                    .orElseGet(() ->
                            Text.of("If pretix has a webhook for it, that switches itself off at its next call."));
        } catch (ShopTrouble trouble) {
            return Text.of(
                    "Its webhook could not be switched off now; it switches itself off at its next call. {}",
                    trouble.text());
        }
    }
}
