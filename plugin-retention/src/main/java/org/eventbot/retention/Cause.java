package org.eventbot.retention;

/** Why something is forgotten now. */
enum Cause {
    /** Its time had come. */
    DUE("its time had come"),
    /** An organizer or an operator typed it. */
    BY_HAND("it was asked for by command"),
    /** It was doubtful whether the event is over, and nobody answered for so long. */
    UNANSWERED("nobody answered whether it is over");

    private final String words;

    Cause(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
