package org.eventbot.core.room;

/**
 * A plugin's bean that hears what happens in rooms where the plugin is on; each method is there for those who need it.
 * Called on the thread of the sync loop, in the transaction that also stores how far the loop has read: be quick, and
 * talk to no server. The same news may come again after a crash. A listener that throws hears nothing more of what came
 * at once with it, what it wrote meanwhile is undone, and nobody else notices.
 */
public interface RoomListener {

    /** The id of the plugin: only rooms where it is on are heard. */
    String plugin();

    /** Somebody was invited, came, left, or was removed. */
    default void onMembership(MembershipChange change) {}

    /** Somebody wrote something, the bot excepted. Not in encrypted rooms, which the bot cannot read. */
    default void onMessage(RoomMessage message) {}

    /** Somebody reacted to a message, the bot excepted. In encrypted rooms too, where reactions are not encrypted. */
    default void onReaction(Reaction reaction) {}
}
