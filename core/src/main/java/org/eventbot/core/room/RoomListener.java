package org.eventbot.core.room;

/** A plugin's bean that hears what happens in rooms where the plugin is on. Called on the thread of the sync loop, in
 * the transaction that also stores how far the loop has read: be quick, and talk to no server. The same change may come
 * again after a crash. */
public interface RoomListener {

    /** The id of the plugin: only rooms where it is on are heard. */
    String plugin();

    void onMembership(MembershipChange change);
}
