package org.eventbot.retention;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Text;
import org.eventbot.core.outbox.Outbox;
import org.eventbot.core.vault.Scope;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts copies as messages that go after a day. Never as a file: what was uploaded no client can delete again.
 */
@RequiredArgsConstructor
class CopyMessages {

    static final Duration LIFE = Duration.ofDays(1);

    /** An event may have 65,536 bytes (Matrix specification, "Size limits"), and holds its text twice. */
    private static final int LONGEST = 8_000;

    private final Outbox outbox;

    /** @param reference of the request */
    @Transactional
    public void post(UUID reference, RoomId room, Copies.Whole copy) {
        var texts = new ArrayList<>(pieces(copy.lines()));
        texts.addAll(pieces(
                copy.jsonLines().stream().map(line -> Text.of("{}", line)).toList()));
        for (int i = 0; i < texts.size(); i++) {
            var id = UUID.nameUUIDFromBytes((reference + " " + i).getBytes(StandardCharsets.UTF_8));
            outbox.postPersonalFor(id, RetentionPlugin.ID, Scope.host(), room, texts.get(i), LIFE);
        }
    }

    private static List<Text> pieces(List<Text> lines) {
        var pieces = new ArrayList<Text>();
        var piece = new ArrayList<Text>();
        var length = 0;
        for (var line : lines) {
            if (length + line.plain().length() > LONGEST && !piece.isEmpty()) {
                pieces.add(Text.lines(piece));
                piece.clear();
                length = 0;
            }
            piece.add(line);
            length += line.plain().length();
        }
        pieces.add(Text.lines(piece));
        return pieces;
    }
}
