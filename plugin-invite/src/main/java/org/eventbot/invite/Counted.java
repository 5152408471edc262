package org.eventbot.invite;

/** Numbers with their noun, for people. */
final class Counted {

    private Counted() {}

    static String of(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }
}
