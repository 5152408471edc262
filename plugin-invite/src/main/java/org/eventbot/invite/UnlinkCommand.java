package org.eventbot.invite;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ends a link, or takes one of its rules away. */
@Command(
        name = "unlink",
        description = "Ends a link of an event to the room, or one of its rules.",
        footer = {"!invite unlink --withdraw", "!invite unlink --item Tutorial --keep"})
@Requires(Role.ORGANIZER)
class UnlinkCommand extends RoomOption {

    private final LinkTools tools;

    @Parameters(
            arity = "0..1",
            paramLabel = "<event>",
            description = "the event's name or address, if the room has several")
    private @Nullable String event;

    @Option(names = "--withdraw", description = "take open invitations back")
    private boolean withdraw;

    @Option(names = "--keep", description = "leave open invitations as they are")
    private boolean keep;

    @Mixin
    private final RuleOptions rule = new RuleOptions();

    UnlinkCommand(LinkTools tools) {
        super(tools.desks());
        this.tools = tools;
    }

    @Override
    public Reply answer(CommandCall call) {
        var what = chosen(tools.linked().of(room(call)));
        if (withdraw == keep) {
            throw new Refusal(
                    "{} has {} of me that nobody answered yet. Say what becomes of them: `!invite unlink --withdraw`"
                            + " takes them back, `!invite unlink --keep` leaves them as they are.",
                    what.event().name(),
                    Counted.of(tools.linked().open(what.link()), "invitation", "invitations"));
        }
        return rule.areGiven() ? removeRule(what) : end(what);
    }

    private Reply end(LinkedEvent what) {
        int taken = tools.linking().end(what.link().getId(), what.event(), withdraw);
        return Reply.text(
                "**{}** is not linked here any more. {}",
                what.event().name(),
                withdraw
                        ? Counted.of(taken, "invitation is", "invitations are") + " taken back; members stay."
                        : "Invitations that are out stay.");
    }

    private Reply removeRule(LinkedEvent what) {
        var condition = rule.condition(tools.sources().of(what.event()), what.event());
        var all = tools.linking().conditions(what.link());
        if (all.stream().noneMatch(condition::isSameAs)) {
            throw new Refusal(
                    "There is no such rule here. Linked for {} are: {}.",
                    what.event().name(),
                    all.stream().map(UnlinkCommand::words).collect(Collectors.joining("; ")));
        }
        if (all.size() == 1) {
            return end(what);
        }
        int people = tools.linking().removeRule(what.link().getId(), what.event(), condition, withdraw);
        return Reply.text(
                "**{}**: {} opens this room no more. {} who had a place by it {}.",
                what.event().name(),
                words(condition),
                Counted.of(people, "person", "people"),
                withdraw ? "lose it" : "keep it");
    }

    private LinkedEvent chosen(List<LinkedEvent> linked) {
        var meant = linked.stream().filter(what -> isMeant(what)).toList();
        if (meant.size() != 1) {
            throw new Refusal(
                    "Which event? Linked here are: {}. Write its name in quotes behind `!invite unlink`.",
                    linked.stream().map(what -> what.event().name()).collect(Collectors.joining(", ")));
        }
        return meant.get(0);
    }

    private boolean isMeant(LinkedEvent what) {
        if (event == null) {
            return true;
        }
        String typed = event.strip().toLowerCase(Locale.ROOT);
        var key = what.event().key();
        String path = (key.organizer() + "/" + key.slug()).toLowerCase(Locale.ROOT);
        return what.event().name().toLowerCase(Locale.ROOT).startsWith(typed)
                || typed.equals(key.slug().toLowerCase(Locale.ROOT))
                || (typed + "/").endsWith(path + "/")
                || typed.contains("/" + path + "/");
    }

    private static String words(Condition condition) {
        return condition.isAny() ? "every ticket" : condition.words();
    }
}
