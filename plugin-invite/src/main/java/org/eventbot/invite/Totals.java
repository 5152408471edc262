package org.eventbot.invite;

import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.message.Text;
import org.eventbot.core.outbox.Outbox;

/** What may be said in the event's own room when the desk cannot be told more: how many, and what to do. */
@RequiredArgsConstructor
class Totals {

    private final Problems problems;
    private final Outbox outbox;
    private final Clock clock;

    /** Posts the number, unless that was done since the desk was chosen. Within the caller's transaction. */
    void tellOnce(Link link) {
        long open = problems.count(link);
        if (link.getDeskRefusedAt() == null && open > 0) {
            link.deskRefused(clock.instant());
            outbox.post(UUID.randomUUID(), InvitePlugin.ID, link.room(), words(open));
        }
    }

    private static Text words(long open) {
        return Text.of(
                "{} cannot be invited. Who, is only told in a private room without encryption, as long as the person"
                        + " who chose it is a moderator there. Choose one with `!invite desk !room:example.org`.",
                Counted.of(open, "registration", "registrations"));
    }
}
