package org.eventbot.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.privacy.Declarations;
import org.eventbot.core.privacy.OwnScopes;
import org.springframework.transaction.annotation.Transactional;

/** How long everything of an event is kept after its end: as declared, unless its organizers or the operators want less. */
@RequiredArgsConstructor
class Keeping {

    /** Where nobody declares anything. */
    private static final Period OTHERWISE = Period.ofDays(2);

    /** Months differ in length; the order of two periods is that of the days they end on. */
    private static final Comparator<Period> BY_LENGTH = Comparator.comparing(LocalDate.EPOCH::plus);

    private final Declarations declarations;
    private final List<OwnScopes> periods;
    private final RetentionSettings settings;
    private final Choices choices;

    /** The categories that end some time after an event. */
    @Transactional(readOnly = true)
    public List<KeptCategory> of(UUID event) {
        var chosen = choices.findByEventId(event);
        var others = periods.stream().map(OwnScopes::owner).collect(Collectors.toSet());
        return declarations.all().stream()
                .filter(entry -> !others.contains(entry.owner()))
                .flatMap(entry -> entry.declarations().stream()
                        .flatMap(declaration -> Optional.ofNullable(declaration.afterEnd())
                                .map(time -> kept(entry.owner(), declaration.category(), time, chosen))
                                .stream()))
                .toList();
    }

    private KeptCategory kept(String owner, String category, Period time, List<Choice> chosen) {
        var declared = atMost(time);
        return new KeptCategory(
                owner,
                category,
                declared,
                chosen.stream()
                        .filter(choice -> choice.is(owner, category))
                        .findFirst()
                        .map(choice -> shorter(Period.ofDays(choice.getDays()), declared))
                        .orElse(declared));
    }

    private Period atMost(Period declared) {
        return settings.longest()
                .map(days -> shorter(Period.ofDays(days), declared))
                .orElse(declared);
    }

    static Period shorter(Period one, Period other) {
        return BY_LENGTH.compare(one, other) <= 0 ? one : other;
    }

    /** How long after its end the first of it goes. */
    @Transactional(readOnly = true)
    public Period shortest(UUID event) {
        return of(event).stream().map(KeptCategory::chosen).min(BY_LENGTH).orElse(OTHERWISE);
    }

    /** Until when the category stays; empty when it goes with the first. */
    @Transactional(readOnly = true)
    public Optional<Instant> until(UUID event, String owner, String category, Instant end) {
        return of(event).stream()
                .filter(kept -> kept.is(owner, category))
                .findFirst()
                .map(kept -> kept.until(end));
    }

    /** Chooses less; the caller has looked whether it is less. */
    @Transactional
    public void choose(UUID event, String owner, String category, int days) {
        choices.findByEventId(event).stream()
                .filter(choice -> choice.is(owner, category))
                .findFirst()
                .ifPresentOrElse(
                        choice -> choice.choose(days), () -> choices.save(new Choice(event, owner, category, days)));
    }
}
