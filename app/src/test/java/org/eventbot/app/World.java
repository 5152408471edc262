package org.eventbot.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eventbot.testkit.matrix.FakeHomeserver;
import org.eventbot.testkit.matrix.MatrixUser;
import org.eventbot.testkit.matrix.NewRoom;
import org.eventbot.testkit.pretix.FakePretix;
import org.eventbot.testkit.pretix.NewOrder;
import org.eventbot.testkit.pretix.NewTicket;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Both servers as doubles, an operator with a space and a room, and the program that is started against them. */
final class World implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    final FakeHomeserver homeserver = FakeHomeserver.start("world.example", Clock.systemUTC());
    final FakePretix pretix = FakePretix.start();
    final MatrixUser bot = homeserver.register("eventbot");
    final MatrixUser operator = homeserver.register("operator");
    final List<Integer> exits = new CopyOnWriteArrayList<>();
    final Map<String, String> more = new HashMap<>();
    private final Path directory;
    private final int port = freePort();
    private String space = "";
    private String room = "";

    World(Path directory) {
        this.directory = directory;
    }

    ConfigurableApplicationContext start() {
        return start(World.class.getClassLoader());
    }

    ConfigurableApplicationContext start(ClassLoader plugins) {
        var surroundings = new Surroundings(plugins, List.of(), Clock.systemUTC(), exits::add);
        return new Program(SettingsReader.read(variables()), surroundings).start();
    }

    Map<String, String> variables() {
        var variables = new HashMap<String, String>();
        variables.put("EVENTBOT_MATRIX_HOMESERVER", homeserver.baseUrl().toString());
        variables.put("EVENTBOT_MATRIX_ACCESS_TOKEN", bot.accessToken());
        variables.put("EVENTBOT_OPERATORS", operator.id());
        variables.put("EVENTBOT_CONTROLLER", "Test community");
        variables.put("EVENTBOT_PRIVACY_CONTACT", "nobody");
        variables.put("EVENTBOT_DATA_DIR", directory.resolve("data").toString());
        variables.put("EVENTBOT_KEYS_DIR", directory.resolve("keys").toString());
        variables.put("EVENTBOT_LISTEN", "127.0.0.1:" + port);
        variables.put("EVENTBOT_MANAGEMENT_ADDRESS", "127.0.0.1:0");
        variables.put("EVENTBOT_PRETIX_URL", pretix.baseUrl().toString());
        variables.put("EVENTBOT_PRETIX_TOKEN", pretix.readingToken());
        variables.putAll(more);
        return variables;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** A space with a room in it, and the bot in both. */
    World rooms() {
        var powers = Map.of("users", Map.of(bot.id(), 50));
        space = operator.createRoom(
                NewRoom.named("Space").asSpace().powerLevels(powers).inviting(List.of(bot.id())));
        room = operator.createRoom(NewRoom.named("Room").powerLevels(powers).inviting(List.of(bot.id())));
        operator.addChild(space, room);
        operator.setParent(room, space);
        for (var place : List.of(space, room)) {
            operator.awaitMembership(place, bot.id(), "join", PATIENCE);
        }
        return this;
    }

    /** So many people with paid tickets and good Matrix IDs. */
    World people(int count) {
        for (int i = 0; i < count; i++) {
            var person = homeserver.register("p" + i);
            pretix.shop().place(NewOrder.paid(NewTicket.withMatrixId(person.id())));
        }
        return this;
    }

    /** Links the room to the event and lets the bot invite. */
    void run() {
        askInSpace("!pretix allow " + pretix.organizer() + "/" + FakePretix.EVENT);
        askInSpace("!plugin enable invite");
        ask("!invite link " + pretix.baseUrl() + "/" + pretix.organizer() + "/" + FakePretix.EVENT + "/");
        ask("!invite run");
    }

    String ask(String words) {
        return answerTo(operator.say(room, words));
    }

    String answerTo(String event) {
        return operator.awaitReplyTo(room, event, PATIENCE).body();
    }

    String askInSpace(String words) {
        return operator.awaitReplyTo(space, operator.say(space, words), PATIENCE)
                .body();
    }

    String room() {
        return room;
    }

    /** An address of the room. */
    String path(String rest) {
        return "/_matrix/client/v3/rooms/" + URLEncoder.encode(room, StandardCharsets.UTF_8) + rest;
    }

    /** How many people have an invitation that they did not answer. */
    long invited() {
        return operator.members(room).values().stream().filter("invite"::equals).count();
    }

    /** How many invitations were ever written into the room, the bot's own left out. */
    long invitations() {
        var messages = operator.api().get(path("/messages?dir=b&limit=100"));
        long count = 0;
        for (JsonNode event : messages.path("chunk")) {
            if (event.path("type").asString().equals("m.room.member")
                    && event.path("content").path("membership").asString("").equals("invite")
                    && event.path("sender").asString().equals(bot.id())) {
                count++;
            }
        }
        return count;
    }

    @Override
    public void close() {
        homeserver.close();
        pretix.close();
    }
}
