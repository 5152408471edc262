package org.eventbot.retention;

import java.time.Duration;
import java.util.function.Consumer;
import org.eventbot.core.command.Refusal;

/** One step of a purge. Called again after a crash, and as long as it asks for more time. */
interface PurgeStep {

    Step step();

    /**
     * Does it, outside any transaction.
     *
     * @throws Refusal when it cannot be done now, in words for organizers; it is tried again by itself
     */
    Outcome take(Purge purge);

    /** How far the step is. */
    sealed interface Outcome {

        /** @param within done in the transaction that goes on to the next step: both or neither */
        record Done(Consumer<Purge> within) implements Outcome {}

        /**
         * @param why what it waits for
         * @param planned whether that day is known; else it should come soon, and is told to operators when it does not
         */
        record Later(String why, Duration time, boolean planned) implements Outcome {}

        /** It turned out that the step before has to be done again. */
        record Again(String why) implements Outcome {}

        /** Nothing was done yet, and nothing is to be done. */
        record CalledOff() implements Outcome {}

        static Outcome done() {
            return new Done(purge -> {});
        }

        static Outcome later(String why, Duration time) {
            return new Later(why, time, false);
        }

        /** @param why the day, in words */
        static Outcome planned(String why, Duration time) {
            return new Later(why, time, true);
        }
    }
}
