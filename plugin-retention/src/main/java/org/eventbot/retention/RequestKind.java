package org.eventbot.retention;

/** What a person has a right to, as far as it is asked of the bot. */
enum RequestKind {
    /** A copy (GDPR, article 15). */
    ACCESS("copies"),
    /** Erasure (article 17). */
    ERASE("erasures"),
    /** Objection (article 21). */
    OBJECT("objections"),
    /** An objection taken back. */
    RESUME("objections taken back");

    private final String words;

    RequestKind(String words) {
        this.words = words;
    }

    /** For a list of counts. */
    String words() {
        return words;
    }
}
