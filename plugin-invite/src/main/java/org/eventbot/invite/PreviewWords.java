package org.eventbot.invite;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.message.Text;
import org.eventbot.core.outbox.Outbox;

/** What a preview says to organizers. */
@RequiredArgsConstructor
class PreviewWords {

    private final Outbox outbox;

    List<Text> lines(Preview preview) {
        var lines = new ArrayList<Text>();
        lines.add(Text.of(
                "{}: {} would be invited{}.",
                Counted.of(preview.registrations(), "registration", "registrations"),
                Counted.of(preview.toInvite(), "person", "people"),
                howLong(preview.toInvite())));
        add(lines, "Already here or invited: {}.", present(preview));
        add(lines, "Cannot be invited: {}.", failing(preview));
        add(lines, "Not entitled: {}.", others(preview));
        return List.copyOf(lines);
    }

    private String howLong(int people) {
        return people == 0 ? "" : ", which takes " + outbox.forecast(people).words();
    }

    private static void add(List<Text> lines, String template, List<String> counts) {
        if (!counts.isEmpty()) {
            lines.add(Text.of(template, String.join(", ", counts)));
        }
    }

    private static List<String> present(Preview preview) {
        return preview.present() == 0 ? List.of() : List.of(Counted.of(preview.present(), "person", "people"));
    }

    private static List<String> failing(Preview preview) {
        var counts = new ArrayList<String>();
        if (preview.malformed() > 0) {
            counts.add(preview.malformed() + " with a malformed Matrix ID");
        }
        if (preview.missing() > 0) {
            counts.add(preview.missing() + " with no Matrix ID given");
        }
        if (preview.asked() > 0) {
            counts.add(preview.asked() + " asked not to be invited");
        }
        if (preview.banned() > 0) {
            counts.add(preview.banned() + " banned from the room");
        }
        return counts;
    }

    private static List<String> others(Preview preview) {
        return new TreeMap<>(preview.others())
                .entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey().words())
                        .toList();
    }
}
