package org.eventbot.core.matrix.internal;

/**
 * How much of the news a sync asks for (Matrix specification, "Filtering"). An answer that is too large to be read is
 * asked for again in smaller portions, since it would come again for ever; what is left out is seen by the next snapshot
 * of a room.
 */
class SyncAppetite {

    /** What was said before the account's first sync is history, and states are read when they are needed. */
    static final String FIRST = filter(1, "\"types\":[]");

    private static final String TYPES = "\"types\":[\"m.room.*\",\"m.space.*\"]";

    private static final String[] PORTIONS = {
        // A batch of seconds, or a busy room while the bot restarts, must not push a command out of the timeline.
        filter(250, TYPES), filter(20, TYPES + ",\"lazy_load_members\":true"), filter(1, "\"types\":[]")
    };

    private int portion;

    String filter() {
        return PORTIONS[portion];
    }

    void wasTooMuch() {
        portion = Math.min(portion + 1, PORTIONS.length - 1);
    }

    void wasFine() {
        portion = 0;
    }

    private static String filter(int timeline, String state) {
        return "{\"presence\":{\"types\":[]},\"account_data\":{\"types\":[]},\"room\":{\"ephemeral\":{\"types\":[]},"
                + "\"account_data\":{\"types\":[]},\"timeline\":{\"limit\":" + timeline
                + ",\"types\":[\"m.room.*\",\"m.space.*\",\"m.reaction\"]},\"state\":{" + state + "}}}";
    }
}
