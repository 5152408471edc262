package org.eventbot.app.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eventbot.testkit.matrix.FakeHomeserver;
import org.eventbot.testkit.matrix.MatrixUser;
import org.eventbot.testkit.matrix.NewRoom;

/**
 * The rooms of the event, and who runs it.
 *
 * @param space the organizers' space
 * @param room where the attendees are invited
 * @param desk where the organizers hear of problems
 * @param direct the operator's direct chat with the bot
 */
record Venue(MatrixUser operator, MatrixUser organizer, String space, String room, String desk, String direct) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Venue open(FakeHomeserver server, MatrixUser operator, String bot) {
        var organizer = server.register("organizer");
        var powers = Map.of("users", Map.of(organizer.id(), 50, bot, 50));
        var crew = List.of(organizer.id(), bot);
        var space = operator.createRoom(
                NewRoom.named("Demo community").asSpace().powerLevels(powers).inviting(crew));
        var room = operator.createRoom(
                NewRoom.named("Demo conference").powerLevels(powers).inviting(crew));
        var desk = operator.createRoom(
                NewRoom.named("Organizers' desk").powerLevels(powers).inviting(crew));
        for (var child : List.of(room, desk)) {
            operator.addChild(space, child);
            operator.setParent(child, space);
        }
        var direct = operator.createRoom(NewRoom.direct(bot));
        for (var place : List.of(space, room, desk)) {
            organizer.join(place);
            operator.awaitMembership(place, bot, "join", PATIENCE);
        }
        operator.awaitMembership(direct, bot, "join", PATIENCE);
        return new Venue(operator, organizer, space, room, desk, direct);
    }

    long with(String membership, String bot) {
        return operator.members(room).entrySet().stream()
                .filter(member -> member.getValue().equals(membership))
                .filter(member -> !List.of(bot, operator.id(), organizer.id()).contains(member.getKey()))
                .count();
    }
}
