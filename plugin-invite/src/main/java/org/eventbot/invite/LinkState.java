package org.eventbot.invite;

/** How far the organizers let a link go. */
enum LinkState {
    /** Known, but nothing is sent. */
    LINKED("not started"),
    /** Who is registered is invited, newcomers as they come. */
    RUNNING("running"),
    /** Nothing is sent until it is resumed. */
    PAUSED("paused"),
    /** Over; kept for its numbers, and for the day when it is linked again. */
    ENDED("not linked any more"),
    /** Everything about it is being forgotten: it takes nothing new. */
    PURGING("being forgotten");

    private final String words;

    LinkState(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
