package org.eventbot.retention;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.event.Event;
import org.eventbot.core.message.Text;

/** Says how long what is kept of an event, and shortens it. */
@RequiredArgsConstructor
class Policies {

    private final Keeping keeping;

    Text words(Event event) {
        var lines = new ArrayList<Text>();
        lines.add(Text.of("After the end of **{}** I keep:", event.name()));
        keeping.of(event.id())
                .forEach(kept -> lines.add(Text.of(
                        "- {} ({}): {}{}",
                        kept.category(),
                        kept.owner(),
                        shown(kept.chosen()),
                        kept.chosen().equals(kept.declared()) ? "" : ", at most " + shown(kept.declared()))));
        return Text.lines(lines);
    }

    /** @param words as in {@code set registrations 1} */
    void shorten(Event event, List<String> words) {
        if (words.size() != 3
                || !words.get(0).equalsIgnoreCase("set")
                || !words.get(2).matches("\\d{1,5}")) {
            throw new Refusal(
                    "Write it as in `retention policy set registrations 1`: the category and a number of days.");
        }
        int days = Integer.parseInt(words.get(2));
        var name = words.get(1).toLowerCase(Locale.ROOT);
        var kept = keeping.of(event.id()).stream()
                .filter(one -> one.category().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal("There is no category “{}”. `retention policy` lists them.", words.get(1)));
        if (!Keeping.shorter(Period.ofDays(days), kept.declared()).equals(Period.ofDays(days))) {
            throw new Refusal(
                    "Things may only be kept less long: {} is kept {} at most.",
                    kept.category(),
                    shown(kept.declared()));
        }
        keeping.choose(event.id(), kept.owner(), kept.category(), days);
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
