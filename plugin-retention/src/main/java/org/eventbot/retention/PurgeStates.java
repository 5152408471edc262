package org.eventbot.retention;

import java.time.Clock;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventRegistry;

/** Says in words how an event stands: when it is forgotten, how far that is, or when it was. */
@RequiredArgsConstructor
class PurgeStates {

    private final EventRegistry events;
    private final PurgeBook purges;
    private final ClockBook clocks;
    private final Dates dates;
    private final Clock clock;

    boolean isForgotten(Event event) {
        return events.isForgotten(event.id());
    }

    String words(Event event) {
        return purges.find(event.id())
                .map(PurgeStates::words)
                .orElseGet(() -> events.isForgotten(event.id()) ? "It was forgotten." : planned(event));
    }

    private static String words(Purge purge) {
        if (purge.isOver()) {
            return "It was forgotten on " + Times.shown(Objects.requireNonNull(purge.getEndedAt())) + ".";
        }
        var words = "It is being forgotten since " + Times.shown(purge.getBegunAt()) + ", and I am "
                + purge.getStep().words() + ".";
        if (purge.getTrouble() != null) {
            return words + " That did not work at the last of " + purge.getAttempts() + " tries, and I try again by"
                    + " myself: " + purge.getTrouble();
        }
        return purge.getWaits() == null ? words : words + " I wait " + purge.getWaits() + ".";
    }

    private String planned(Event event) {
        var verdict = dates.known(event);
        var end = dates.end(event.id())
                .map(time -> "Its end is " + Times.shown(time) + ". ")
                .orElse("");
        return end
                + verdict.fold(
                        at -> "It is forgotten on " + Times.shown(at.time()) + ".",
                        ask -> "I ask whether it is over, because "
                                + ask.doubt().words()
                                + "; without an answer it is forgotten on " + Times.shown(ask.deadline())
                                + ".",
                        held -> "An operator holds it until " + Times.shown(held.until()) + ".");
    }

    /** @throws Refusal when it is too late, or done */
    void refuseIfBegun(Event event) {
        purges.find(event.id()).ifPresent(purge -> {
            throw new Refusal("{} {}", event.name(), words(purge));
        });
    }

    /** @throws Refusal when an operator wants it kept for now */
    void refuseIfHeld(Event event) {
        clocks.find(event.id()).filter(one -> one.isHeld(clock.instant())).ifPresent(held -> {
            throw new Refusal(
                    "An operator holds {} until {}. Ask them to type `!retention release`.",
                    event.name(),
                    Times.shown(Objects.requireNonNull(held.getHeldUntil())));
        });
    }
}
