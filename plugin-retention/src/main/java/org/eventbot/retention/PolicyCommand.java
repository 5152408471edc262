package org.eventbot.retention;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.event.Event;
import org.eventbot.core.message.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "policy",
        description = "Says how long what is kept after the event's end, or shortens that.",
        footer = {"!retention policy", "!retention policy set registrations 1"})
@Requires(Role.ORGANIZER)
class PolicyCommand extends EventCommand {

    private final Keeping keeping;

    @Parameters(arity = "0..3", paramLabel = "set <category> <days>", description = "to keep a category less long")
    private List<String> words = List.of();

    @Option(names = "--event", paramLabel = "<event>", description = "the beginning of its name, if there are several")
    private @Nullable String event;

    PolicyCommand(MeantEvents events, Keeping keeping) {
        super(events);
        this.keeping = keeping;
    }

    @Override
    public Reply answer(CommandCall call) {
        var meant = events.one(room(call), call, event);
        if (!words.isEmpty()) {
            events.requirePower(call, meant);
            shorten(meant);
        }
        var lines = new ArrayList<Text>();
        lines.add(Text.of("After the end of **{}** I keep:", meant.name()));
        keeping.of(meant.id())
                .forEach(kept -> lines.add(Text.of(
                        "- {} ({}): {}{}",
                        kept.category(),
                        kept.owner(),
                        shown(kept.chosen()),
                        kept.chosen().equals(kept.declared()) ? "" : ", at most " + shown(kept.declared()))));
        lines.add(Text.of("`!retention policy set <category> <days>` keeps one less long."));
        return Reply.of(Text.lines(lines));
    }

    private void shorten(Event meant) {
        if (words.size() != 3
                || !words.get(0).equalsIgnoreCase("set")
                || !words.get(2).matches("\\d{1,5}")) {
            throw new Refusal(
                    "Write it as in `!retention policy set registrations 1`: the category and a number of days.");
        }
        int days = Integer.parseInt(words.get(2));
        var name = words.get(1).toLowerCase(Locale.ROOT);
        var kept = keeping.of(meant.id()).stream()
                .filter(one -> one.category().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal("There is no category “{}”. `!retention policy` lists them.", words.get(1)));
        if (!Keeping.shorter(Period.ofDays(days), kept.declared()).equals(Period.ofDays(days))) {
            throw new Refusal(
                    "Organizers may only keep things less long: {} is kept {} at most.",
                    kept.category(),
                    shown(kept.declared()));
        }
        keeping.choose(meant.id(), kept.owner(), kept.category(), days);
    }

    private static String shown(Period time) {
        var months = time.toTotalMonths();
        var parts = new ArrayList<String>();
        if (months > 0) {
            parts.add(months + (months == 1 ? " month" : " months"));
        }
        if (time.getDays() > 0 || months == 0) {
            parts.add(time.getDays() + (time.getDays() == 1 ? " day" : " days"));
        }
        return String.join(" and ", parts);
    }
}
