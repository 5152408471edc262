package org.eventbot.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.message.Text;
import org.jspecify.annotations.Nullable;

/** Until when copies of the database may still hold what was erased. */
@RequiredArgsConstructor
class Backups {

    private final @Nullable Integer days;
    private final Clock clock;

    Text words() {
        if (days == null) {
            return Text.of("How long backups of my database are kept I do not know; ask the responsible.");
        }
        var last = LocalDate.ofInstant(clock.instant().plus(Duration.ofDays(days)), ZoneOffset.UTC);
        return Text.of("Backups of my database may hold it until {}; after a restore I erase it again.", last);
    }
}
