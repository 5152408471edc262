package org.eventbot.retention;

import java.time.Instant;
import java.util.function.Function;

/** When an event is to be forgotten, as things stand. */
sealed interface Verdict {

    /** At that time. */
    record At(Instant time, Cause cause) implements Verdict {}

    /** Somebody has to say whether it is over; without an answer it is forgotten at that time. */
    record Ask(Doubt doubt, Instant deadline) implements Verdict {}

    /** An operator holds it until then. */
    record Held(Instant until) implements Verdict {}

    default <T> T fold(Function<At, T> at, Function<Ask, T> ask, Function<Held, T> held) {
        if (this instanceof At one) {
            return at.apply(one);
        }
        return this instanceof Ask one ? ask.apply(one) : held.apply((Held) this);
    }
}
