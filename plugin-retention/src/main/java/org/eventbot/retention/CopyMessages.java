package org.eventbot.retention;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.job.Jobs;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Text;
import org.eventbot.core.outbox.Delivery;
import org.eventbot.core.outbox.DeliveryListener;
import org.eventbot.core.outbox.Outbox;
import org.eventbot.core.vault.Scope;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts copies as messages and deletes them after a day. Never as a file: what was uploaded no client can delete again.
 */
@RequiredArgsConstructor
class CopyMessages implements DeliveryListener {

    static final Duration LIFE = Duration.ofDays(1);

    /** An event may have 65,536 bytes (Matrix specification, "Size limits"), and holds its text twice. */
    private static final int LONGEST = 8_000;

    private final Outbox outbox;
    private final CopyMessageRows rows;
    private final Jobs jobs;
    private final Clock clock;

    /** @param reference of the request: the same once more posts nothing */
    @Transactional
    public void post(UUID reference, RoomId room, Copies.Whole copy) {
        var deleteAt = clock.instant().plus(LIFE);
        var texts = new ArrayList<>(pieces(copy.lines()));
        texts.addAll(pieces(
                copy.jsonLines().stream().map(line -> Text.of("{}", line)).toList()));
        for (int i = 0; i < texts.size(); i++) {
            var id = UUID.nameUUIDFromBytes((reference + " " + i).getBytes(StandardCharsets.UTF_8));
            if (!rows.existsById(id)) {
                rows.save(new CopyMessage(id, room, deleteAt));
                outbox.postPersonal(id, RightsDeclarations.OWNER, Scope.host(), room, texts.get(i));
            }
        }
        jobs.at(CopyMessageJob.NAME, reference, deleteAt);
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

    @Override
    public String plugin() {
        return RightsDeclarations.OWNER;
    }

    @Override
    public void onDelivery(Delivery delivery) {
        rows.findById(delivery.reference())
                .ifPresent(row -> delivery.event().ifPresentOrElse(row::sentAs, () -> rows.delete(row)));
    }

    /** Deletes what is old enough; what was not sent until then is not sent any more. */
    @Transactional
    public void deleteOld() {
        for (var row : rows.findByDeleteAtLessThanEqual(clock.instant())) {
            row.message().ifPresentOrElse(message -> delete(row, message), () -> outbox.cancel(row.getId()));
            rows.delete(row);
        }
    }

    private void delete(CopyMessage row, MatrixEventId message) {
        var reference = UUID.nameUUIDFromBytes(("delete " + row.getId()).getBytes(StandardCharsets.UTF_8));
        outbox.redact(reference, RightsDeclarations.OWNER, row.room(), message);
    }
}
