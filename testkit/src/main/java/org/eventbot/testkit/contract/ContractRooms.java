package org.eventbot.testkit.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.stream.Collectors;
import org.eventbot.testkit.http.JsonClient;
import org.eventbot.testkit.http.Patience;
import org.eventbot.testkit.matrix.FakeHomeserver;
import org.eventbot.testkit.matrix.MatrixUser;
import org.eventbot.testkit.matrix.NewRoom;
import org.eventbot.testkit.matrix.RoomMessage;
import tools.jackson.databind.JsonNode;

/** A space with rooms where the plugin is on, another one where it is off, and the people in them. */
final class ContractRooms {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    final MatrixUser bot;
    final MatrixUser operator;
    final MatrixUser neighbour;
    String room = "";
    String elsewhere = "";

    private final FakeHomeserver homeserver;
    private final Set<String> secrets = new CopyOnWriteArraySet<>();
    private String space = "";

    ContractRooms(FakeHomeserver homeserver) {
        this.homeserver = homeserver;
        bot = register("bot");
        operator = register("operator");
        neighbour = register("neighbour");
    }

    /** Nobody's name is a word that stands in a log for another reason. */
    private MatrixUser register(String name) {
        var user = homeserver.register(name + "." + UUID.randomUUID().toString().substring(0, 8));
        secrets.addAll(Set.of(user.id(), user.accessToken()));
        return user;
    }

    void open(String plugin) {
        space = spaceOf(operator);
        room = roomIn(space, operator);
        elsewhere = roomIn(spaceOf(neighbour), neighbour);
        ask(operator, space, "!plugin enable " + plugin);
    }

    private String spaceOf(MatrixUser owner) {
        return entered(owner, NewRoom.named("Space").asSpace());
    }

    private String roomIn(String parent, MatrixUser owner) {
        var made = entered(owner, NewRoom.named("Room"));
        owner.addChild(parent, made);
        owner.setParent(made, parent);
        return made;
    }

    /** With a third person in it, or it would be a direct chat. Only the operator may ask the bot in. */
    private String entered(MatrixUser owner, NewRoom wanted) {
        var other = owner == operator ? neighbour : operator;
        var powers = owner == operator ? Map.of(bot.id(), 50) : Map.of(bot.id(), 50, operator.id(), 50);
        var made = owner.createRoom(wanted.powerLevels(Map.of("users", powers)));
        owner.invite(made, other.id());
        other.join(made);
        operator.invite(made, bot.id());
        operator.awaitMembership(made, bot.id(), "join", LIMIT);
        secrets.add(made);
        return made;
    }

    /** A further room where the plugin is on. */
    String another() {
        return roomIn(space, operator);
    }

    /** Somebody without any power comes into the room, and into its space: of other rooms nobody is told anything. */
    MatrixUser join(String name) {
        var user = join(room, name);
        operator.invite(space, user.id());
        user.join(space);
        return user;
    }

    MatrixUser join(String where, String name) {
        var user = register(name);
        operator.invite(where, user.id());
        user.join(where);
        return user;
    }

    String say(MatrixUser who, String where, String words) {
        var event = who.say(where, words);
        secrets.add(event);
        return event;
    }

    String ask(MatrixUser who, String words) {
        return ask(who, room, words);
    }

    String ask(MatrixUser who, String where, String words) {
        return who.awaitReplyTo(where, say(who, where, words), LIMIT).body();
    }

    /** Says all of it without waiting, then waits; without those that stay without an answer. */
    List<String> askAll(MatrixUser who, List<String> calls) {
        var events = calls.stream().map(words -> say(who, room, words)).toList();
        ask(operator, room, "!version");
        return events.stream()
                .flatMap(event -> answer(event, calls.size() > 1 ? LIMIT : Duration.ofSeconds(1)).stream())
                .toList();
    }

    private Optional<String> answer(String event, Duration limit) {
        try {
            return Optional.of(Patience.await("a reply", limit, () -> fromBot(room).stream()
                    .filter(message -> message.answers(event))
                    .map(RoomMessage::body)
                    .findFirst()));
        } catch (IllegalStateException none) {
            return Optional.empty();
        }
    }

    /** Everything that the bot said there, as far as a page reaches. */
    List<RoomMessage> fromBot(String where) {
        var said = new ArrayList<RoomMessage>();
        for (JsonNode event : events(where)) {
            if (event.path("sender").asString("").equals(bot.id())) {
                RoomMessage.of(event).ifPresent(said::add);
            }
        }
        return said;
    }

    /** Whose membership the bot changed, its own left out. */
    Set<String> membershipsByBot() {
        var changed = new TreeSet<String>();
        for (JsonNode event : events(room)) {
            if (event.path("type").asString("").equals("m.room.member")
                    && event.path("sender").asString("").equals(bot.id())) {
                changed.add(event.path("state_key").asString(""));
            }
        }
        changed.remove(bot.id());
        return changed;
    }

    private JsonNode events(String where) {
        return operator.api()
                .get(JsonClient.path("/_matrix/client/v3/rooms/%s/messages", where) + "?dir=b&limit=1000")
                .path("chunk");
    }

    /** Everything so far that leads to a person. */
    Set<String> secrets() {
        return secrets.stream().collect(Collectors.toUnmodifiableSet());
    }
}
