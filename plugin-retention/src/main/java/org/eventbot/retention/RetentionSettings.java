package org.eventbot.retention;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things are kept.
 *
 * @param unanswered How long it is asked whether an event is over, after its last known end, before it is forgotten
 *     without an answer.
 * @param backupDays How many days a backup of the database or of the keys is kept; when left out, reports say that they
 *     do not know.
 * @param longestDays How many days after its end anything of an event is kept at most, whatever plugins declare.
 */
@ConfigurationProperties("eventbot.retention")
record RetentionSettings(
        @DefaultValue("30d") Duration unanswered,
        @Nullable Integer backupDays,
        @Nullable Integer longestDays) {

    Optional<Integer> backups() {
        return Optional.ofNullable(backupDays);
    }

    Optional<Integer> longest() {
        return Optional.ofNullable(longestDays);
    }
}
