package org.eventbot.core.host.internal;

import java.util.List;
import java.util.function.Consumer;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.RoomEvent;
import org.eventbot.core.room.RoomListener;

/**
 * What a sync batch means, worked out with the homeserver's help before the transaction in which it is stored.
 *
 * @param accepted rooms that the bot is invited to and enters
 * @param declined rooms that it is invited to and does not enter
 * @param greeted direct rooms that it has just entered
 * @param tooBig rooms that it entered for a chat and that turned out to hold others
 * @param unreadable rooms in which something encrypted was seen
 * @param commands messages that are commands
 * @param changes memberships, messages and reactions, with the plugins that hear of them
 */
record Prepared(
        List<RoomId> accepted,
        List<RoomId> declined,
        List<RoomId> greeted,
        List<RoomId> tooBig,
        List<RoomId> unreadable,
        List<Command> commands,
        List<Heard> changes) {

    /** The same, as if the plugin heard nothing. */
    Prepared without(String plugin) {
        var others = changes.stream()
                .map(heard -> new Heard(
                        heard.news(),
                        heard.plugins().stream()
                                .filter(one -> !one.equals(plugin))
                                .toList()))
                .toList();
        return new Prepared(accepted, declined, greeted, tooBig, unreadable, commands, others);
    }

    record Command(RoomId room, RoomEvent message, Typed.Said said) {}

    /** @param news told to each listener of the plugins */
    record Heard(Consumer<RoomListener> news, List<String> plugins) {}
}
