package org.eventbot.core.privacy;

import org.eventbot.core.vault.Scope;

/** Whose data is meant by a count, a copy or an erasure. */
public sealed interface Target {

    /** The scope that the data was sealed in. */
    Scope scope();

    /** One person's data of one scope. */
    record Person(Scope scope, Subject who) implements Target {

        @Override
        public String toString() {
            return "[person]";
        }
    }

    /** Everything of one scope: of an event that is over, or of a plugin's own period. */
    record Everybody(Scope scope) implements Target {}
}
