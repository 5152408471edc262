package org.eventbot.core.room.internal;

import java.util.Collection;
import org.eventbot.core.matrix.MatrixId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Rooms that the bot makes, as {@code POST /createRoom} takes them (Matrix specification, "Room creation"). */
final class NewRoom {

    /** The last one in which a creator's power can be taken away; a bot should not stand above people for ever. */
    private static final String VERSION = "11";

    private static final int ADMINISTRATOR = 100;

    private NewRoom() {}

    /** A chat with one person, without encryption. */
    static JsonNode direct(MatrixId bot, MatrixId person) {
        var room = JsonNodeFactory.instance
                .objectNode()
                .put("preset", "private_chat")
                .put("visibility", "private")
                .put("room_version", VERSION)
                .put("is_direct", true);
        room.putArray("invite").add(person.value());
        room.putObject("power_level_content_override")
                .putObject("users")
                .put(bot.value(), ADMINISTRATOR)
                .put(person.value(), ADMINISTRATOR);
        return room;
    }

    /** A private room without encryption; whom it is made for can do everything in it. */
    static JsonNode desk(String name, MatrixId bot, Collection<MatrixId> people) {
        var room = JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("preset", "private_chat")
                .put("visibility", "private")
                .put("room_version", VERSION);
        var invited = room.putArray("invite");
        var levels = room.putObject("power_level_content_override");
        levels.put("invite", 50);
        var users = levels.putObject("users").put(bot.value(), ADMINISTRATOR);
        people.forEach(person -> {
            invited.add(person.value());
            users.put(person.value(), ADMINISTRATOR);
        });
        return room;
    }
}
