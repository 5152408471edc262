package org.eventbot.retention;

import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.privacy.Declaration;
import org.eventbot.core.privacy.Declarations;
import org.eventbot.core.privacy.OwnScopes;

/** Begins to forget plugins' own periods, such as a month, when what they declare says so. */
@RequiredArgsConstructor
class Periods {

    private final List<OwnScopes> owners;
    private final Declarations declarations;
    private final PurgeBook purges;
    private final Clock clock;

    void beginWhatIsDue() {
        for (var owner : owners) {
            kept(owner.owner()).ifPresent(time -> owner.all().stream()
                    .filter(period -> isOver(period, time))
                    .forEach(period -> purges.begin(owner.owner(), period)));
        }
    }

    /** The longest of its categories; a plugin that names no time forgets by itself. */
    private Optional<Period> kept(String owner) {
        return declarations.all().stream()
                .filter(entry -> entry.owner().equals(owner))
                .flatMap(entry -> entry.declarations().stream())
                .map(Declaration::afterEnd)
                .filter(Objects::nonNull)
                .reduce((one, other) -> Keeping.shorter(one, other).equals(one) ? other : one);
    }

    private boolean isOver(OwnScopes.Period period, Period time) {
        return !period.end().atZone(ZoneOffset.UTC).plus(time).toInstant().isAfter(clock.instant());
    }
}
