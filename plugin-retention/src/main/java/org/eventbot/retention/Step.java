package org.eventbot.retention;

/** What is done to forget an event, in this order; each step may be done again, and is not left before it is done. */
enum Step {
    /** Nothing has happened yet: this is the last look at the dates. */
    DATES("reading the event's dates once more"),
    LEDGER("writing into the ledger of erasures"),
    INTAKE("taking nothing new"),
    COUNT("counting what is there"),
    STATISTICS("freezing the statistics"),
    OPEN("taking open invitations back"),
    MESSAGES("deleting my messages about people in the rooms"),
    CREDENTIALS("revoking credentials"),
    ERASE("erasing"),
    VERIFY("looking whether anything is left"),
    KEY("destroying the key"),
    REPORT("reporting"),
    ROOMS("leaving the rooms"),
    CLOSE("closing the entry in the ledger"),
    OVER("done");

    private final String words;

    Step(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    Step next() {
        return values()[ordinal() + 1];
    }
}
