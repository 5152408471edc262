package org.eventbot.retention;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.privacy.Holdings;
import org.eventbot.core.privacy.Target;

/** Counts what a purge would erase. Who then asks for it says by a token what they have seen. */
@RequiredArgsConstructor
class PurgePreview {

    private static final int BYTES = 4;

    private final Holdings holdings;
    private final Dates dates;

    Counted of(Event event) {
        // What is known about its end is counted, too: read while somebody types the token, it would make that one
        // wrong.
        dates.known(event);
        var target = new Target.Everybody(event.scope());
        var lines = new ArrayList<Line>();
        for (var data : holdings.all()) {
            long count = data.count(target);
            if (count > 0) {
                lines.add(new Line(data.owner(), data.category(), count));
            }
        }
        return new Counted(event, lines);
    }

    record Line(String owner, String category, long count) {}

    record Counted(Event event, List<Line> lines) {

        String words() {
            return lines.isEmpty()
                    ? "nothing"
                    : lines.stream()
                            .map(line -> line.count() + " " + line.category())
                            .collect(Collectors.joining(", "));
        }

        /** Another one as soon as any count is another. */
        String token() {
            try {
                var digest = MessageDigest.getInstance("SHA-256")
                        .digest((event.id() + " " + lines).getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest, 0, BYTES);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("Every Java has SHA-256", impossible);
            }
        }
    }
}
