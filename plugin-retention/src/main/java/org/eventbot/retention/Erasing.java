package org.eventbot.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.privacy.Compaction;
import org.eventbot.core.privacy.EndOfProcessing;
import org.eventbot.core.privacy.Erased.Retained;
import org.eventbot.core.privacy.ErasureLedger;
import org.eventbot.core.privacy.Holdings;
import org.eventbot.core.privacy.PersonalData;
import org.eventbot.core.privacy.Suppression;
import org.eventbot.core.privacy.Target;
import org.eventbot.core.vault.Scope;

/**
 * Erases one person, as far as it goes at the moment. Every step may be done again: whatever ended the program in between,
 * the next call goes on. Nothing counts as erased before it was looked for a second time, by another way.
 */
@Slf4j
@RequiredArgsConstructor
class Erasing {

    private final Holdings holdings;
    private final Suppression suppression;
    private final EventRegistry events;
    private final List<EndOfProcessing> ends;
    private final ErasureLedger ledger;
    private final Compaction compaction;
    private final Register register;

    /** @return why it is not done yet; empty when it is */
    Optional<String> proceed(Asked asked) {
        var targets = targets(asked);
        register.counted(asked.id(), Inventory.of(holdings, targets));
        ledger.open(asked.id(), targets, marks(asked));
        var waiting = end(targets);
        if (!waiting.isEmpty()) {
            return Optional.of("waits for " + String.join(", ", waiting));
        }
        var troubles = new TreeSet<String>();
        for (var data : holdings.all()) {
            if (!Inventory.Category.of(data).isRequest()) {
                erase(asked, data, targets).ifPresent(troubles::add);
            }
        }
        verify(targets).ifPresent(troubles::add);
        holdings.silent().forEach(plugin -> troubles.add("the plugin " + plugin + " does not run, and has data"));
        if (troubles.isEmpty()) {
            ledger.close(asked.id());
            compaction.request();
            return Optional.empty();
        }
        return Optional.of(String.join("; ", troubles));
    }

    /** Takes back what is open, and lets everything be that is stored. */
    Optional<String> proceedWithObjection(Asked asked) {
        var waiting = end(targets(asked));
        return waiting.isEmpty() ? Optional.empty() : Optional.of("waits for " + String.join(", ", waiting));
    }

    private List<Target.Person> targets(Asked asked) {
        return asked.event()
                .map(event -> List.of(holdings.in(new Scope(event), asked.person())))
                .orElseGet(() -> holdings.everywhere(asked.person()));
    }

    /** Before anything goes: nobody reads the person in again meanwhile. */
    private List<Suppression.Mark> marks(Asked asked) {
        var scopes = events.live().stream()
                .filter(event -> asked.event().map(event.id()::equals).orElse(true))
                .map(Event::scope)
                .toList();
        scopes.forEach(scope -> suppression.suppress(scope, asked.person()));
        return scopes.stream()
                .map(scope -> suppression.mark(scope, asked.person()))
                .toList();
    }

    private Set<String> end(List<Target.Person> targets) {
        var waiting = new TreeSet<String>();
        for (var end : ends) {
            for (var target : targets) {
                try {
                    if (!end.ended(target)) {
                        waiting.add(end.owner());
                    }
                } catch (RuntimeException failure) {
                    log.warn(
                            "{} could not end what it does: {}",
                            end.owner(),
                            failure.getClass().getSimpleName());
                    waiting.add(end.owner());
                }
            }
        }
        return waiting;
    }

    private Optional<String> erase(Asked asked, PersonalData data, List<Target.Person> targets) {
        var category = Inventory.Category.of(data);
        try {
            var retained = new ArrayList<Retained>();
            for (var target : targets) {
                retained.addAll(data.drain(target));
            }
            long left = targets.stream().mapToLong(data::remains).sum();
            if (left > 0) {
                throw new Refusal("{} records are left", left);
            }
            long kept = retained.stream().mapToLong(Retained::rows).sum();
            var ground = retained.stream().map(Retained::ground).distinct().reduce((one, other) -> one + "; " + other);
            register.part(asked.id(), category, part -> part.verified(kept, ground.orElse(null)));
            return Optional.empty();
        } catch (RuntimeException failure) {
            var why = failure instanceof Refusal refusal
                    ? refusal.text().plain()
                    : failure.getClass().getSimpleName();
            log.warn("Erasing {} of {} is not done: {}", data.category(), data.owner(), why);
            register.part(asked.id(), category, part -> part.failed(why));
            return Optional.of(data.category() + " of " + data.owner() + ": " + why);
        }
    }

    /** The host's own look, whatever the plugins say. */
    private Optional<String> verify(List<Target.Person> targets) {
        long left = targets.stream().mapToLong(holdings::remains).sum();
        return left == 0 ? Optional.empty() : Optional.of(left + " records still lead to the person");
    }
}
