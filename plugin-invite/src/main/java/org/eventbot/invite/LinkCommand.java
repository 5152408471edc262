package org.eventbot.invite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.event.Event;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Text;
import org.eventbot.core.registration.GrantedEvent;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Links an event to a room and shows what a run would do. */
@Command(
        name = "link",
        description = "Links an event of a ticket shop to the room, and previews whom it would invite.",
        footer = "!invite link https://tickets.example.org/society/conf/")
@Requires(Role.ORGANIZER)
class LinkCommand extends RoomOption {

    private static final int MODERATOR = 50;

    private final LinkTools tools;

    @Parameters(paramLabel = "<address>", description = "the event's page in the shop, or organizer/event")
    private String address = "";

    @Option(
            names = "--until",
            paramLabel = "<date>",
            description = "its last day, where the shop tells none, or to be forgotten earlier: 2027-01-31")
    private @Nullable String until;

    @Mixin
    private final RuleOptions rule = new RuleOptions();

    LinkCommand(LinkTools tools) {
        super(tools.desks());
        this.tools = tools;
    }

    @Override
    public Reply answer(CommandCall call) {
        RoomId room = room(call);
        var granted = tools.sources().resolve(address, tools.rooms().spacesOf(room));
        requirePower(call, granted);
        var event = tools.events().register(granted.key(), granted.name(), granted.space());
        var lastDay = tools.ends().understand(event, until);
        var condition = rule.condition(tools.sources().of(event), event);
        var preview = tools.words().lines(tools.previews().of(event, room, List.of(condition)));
        var link = link(call, event, room, condition);
        lastDay.ifPresent(day -> tools.ends().keep(link.getId(), day));
        var lines = new ArrayList<Text>();
        lines.add(Text.of(
                "Linked **{}**{} to {}. {}",
                event.name(),
                condition.isAny() ? "" : " (" + condition.words() + ")",
                tools.rooms().name(room),
                link.isRunning() ? "It is running already." : "Nothing was sent."));
        if (isNeedless(link, condition)) {
            lines.add(
                    Text.of("Every ticket of the event opens this room already, so that changes nothing. To narrow it,"
                            + " `!invite unlink` it first."));
        }
        lastDay.ifPresent(day -> lines.add(Text.of(
                "It ends on {}, as you say, and what I keep about its people goes soon after: `!retention status` says"
                        + " when. It can be said to end earlier, not later.",
                day.words())));
        granted.hint().ifPresent(hint -> lines.add(Text.of("{}", hint)));
        lines.addAll(preview);
        lines.add(next(link));
        return Reply.of(Text.lines(lines));
    }

    /** Who only says when it ends does not open the room for more tickets by that. */
    private Link link(CommandCall call, Event event, RoomId room, Condition condition) {
        var known = until == null || rule.areGiven()
                ? Optional.<Link>empty()
                : tools.linking().find(event, room);
        return known.orElseGet(() -> tools.linking().link(event, room, call.sender(), condition));
    }

    private boolean isNeedless(Link link, Condition condition) {
        return !condition.isAny() && tools.linking().conditions(link).stream().anyMatch(Condition::isAny);
    }

    /** Else a moderator of any room below could pull the attendees of an event that was granted to the whole space. */
    private void requirePower(CommandCall call, GrantedEvent granted) {
        if (!tools.authority().hasPower(call.sender(), granted.space(), MODERATOR)
                && !tools.authority().isOperator(call.sender())) {
            throw new Refusal(
                    "{} was allowed for {}, and only its moderators (power 50) may link it. You have less there: ask"
                            + " one of them, or an operator of the bot.",
                    granted.name(),
                    tools.rooms().name(granted.space()));
        }
    }

    private static Text next(Link link) {
        return Text.of(
                link.desk().isPresent()
                        ? "Next: `!invite run` sends the invitations."
                        : "Next: `!invite desk !room:example.org` chooses a private room for what goes wrong, `!invite run`"
                                + " sends the invitations.");
    }
}
