package org.eventbot.retention;

/** Why it is not sure that an event is over. */
enum Doubt {
    ENDLESS(
            "the shop tells no end of it",
            "Enter its end in the shop, or say it to me by linking it once more with `--until`"),
    OPEN(
            "the shop tells when it begins, but not when it ends",
            "Enter its end in the shop, or say it to me by linking it once more with `--until`. If it is over"),
    MOVED("its end was moved to an earlier time", "If that is right"),
    SERIES("it is a series, to which dates may be added", "If no more are coming"),
    ORDERED("somebody ordered a ticket after its end", "If it is over all the same"),
    ENTITLED("a ticket began to admit somebody after its end", "If it is over all the same"),
    COMMANDED("an organizer started something for it after its end", "If it is over all the same");

    private final String words;
    private final String answer;

    Doubt(String words, String answer) {
        this.words = words;
        this.answer = answer;
    }

    String words() {
        return words;
    }

    /** How the sentence begins that says what to do. */
    String answer() {
        return answer;
    }
}
