package org.eventbot.core.matrix.internal;

import java.util.Optional;

/** How requests say whose they are. */
interface Session {

    /**
     * The token to send; empty where none is needed.
     *
     * @throws MatrixException when there is none and none can be had now
     */
    Optional<String> token();

    /** The homeserver does not take that token any more; says whether there is another one to try with. */
    boolean renew(String dead);

    /** A request with the token was answered. */
    default void worked() {}

    /** A token that an operator made. When it is dead, only an operator can help. */
    static Session of(String token) {
        return new Fixed(Optional.of(token));
    }

    /** For requests that anybody may make. */
    static Session none() {
        return new Fixed(Optional.empty());
    }

    /** Never another one. */
    record Fixed(Optional<String> token) implements Session {

        @Override
        public boolean renew(String dead) {
            return false;
        }

        @Override
        public String toString() {
            return "[session]";
        }
    }
}
