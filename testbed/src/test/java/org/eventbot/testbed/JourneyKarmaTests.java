package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eventbot.testkit.http.JsonClient;
import org.eventbot.testkit.matrix.MatrixUser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A story apart: a plugin that is no part of the project is built on its own, dropped beside the program, and used on a
 * real homeserver, next to plugins that are broken in every way. It has a bot of its own, so that the others' story does
 * not know it.
 */
@Order(9)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyKarmaTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Servers servers = apart(Servers.fromEnvironment());
    private final Accounts accounts = new Accounts(servers);
    private final Cast cast = Cast.register(accounts);
    private final Places places = Places.create(cast, cast.organizer(), "Karma");
    private final BotProcess bot = new BotProcess(servers.jar(), servers.work(), BotSettings.of(servers, cast));
    private final MatrixUser thanked = accounts.of(accounts.newcomer());

    private static Servers apart(Servers all) {
        return new Servers(
                all.synapse(),
                all.synapseSecret(),
                all.pretix(),
                all.organizer(),
                all.event(),
                all.eventName(),
                all.shopToken(),
                all.botToken(),
                all.hookToken(),
                all.jar(),
                all.work().resolve("karma"));
    }

    @BeforeAll
    void dropsItBesideTheProgram() throws IOException {
        Path project = servers.jar().resolve("../../..").normalize();
        Path plugins = Files.createDirectories(servers.work().resolve("plugins"));
        Path built = new ExampleBuild(project, servers.work().resolve("example")).jar();
        Files.copy(built, plugins.resolve(built.getFileName()));
        BrokenJars.writeAll(plugins);
        bot.set("EVENTBOT_PLUGINS", plugins.toString());
        // This program serves no event; where its plugin is on it keeps in the clear.
        Register.expect(places.space());
        bot.start();
        for (String room : places.all()) {
            cast.operator().invite(room, cast.bot().id());
            cast.operator().awaitMembership(room, cast.bot().id(), "join", PATIENCE);
        }
        cast.operator().invite(places.conference(), thanked.id());
        thanked.join(places.conference());
    }

    @AfterAll
    void stops() {
        bot.close();
    }

    @Test
    @Order(1)
    void isSilentUntilItIsSwitchedOn() {
        thank();
        Command unheard = Command.say(cast.organizer(), places.conference(), "!karma");
        Command.say(cast.organizer(), places.conference(), "!version").awaitAnswer();

        assertThat(unheard.answers()).isEmpty();
        assertThat(reactions()).isEmpty();
    }

    @Test
    @Order(2)
    void countsWhoIsThankedOnceItIsOn() {
        Command.say(cast.operator(), places.space(), "!plugin enable karma").awaitAnswer("karma");

        String message = thank();

        await("a reaction").atMost(PATIENCE).until(() -> reactions().contains(message));
        assertThat(Command.say(thanked, places.conference(), "!karma").awaitAnswer())
                .isEqualTo(thanked.id() + " has 1 karma here.");
    }

    @Test
    @Order(3)
    void countsACookieForAnEarlierMessage() {
        String message = thanked.say(places.conference(), "I wrote the minutes.");
        Command.say(cast.organizer(), places.conference(), "!version").awaitAnswer();
        cast.organizer()
                .send(
                        places.conference(),
                        "m.reaction",
                        Map.of("m.relates_to", Map.of("rel_type", "m.annotation", "event_id", message, "key", "🍪")));

        assertThat(Command.say(cast.organizer(), places.conference(), "!karma " + thanked.id())
                        .awaitAnswer())
                .isEqualTo(thanked.id() + " has 2 karma here.");
        assertThat(Command.say(cast.organizer(), places.conference(), "!karma top")
                        .awaitAnswer())
                .contains(thanked.id() + ": 2");
    }

    @Test
    @Order(4)
    void stillKnowsAfterARestart() {
        bot.stop();
        bot.start();

        Command.say(thanked, places.conference(), "!karma").awaitAnswer("has 2 karma here");
    }

    @Test
    @Order(5)
    void runsWithoutThePluginsThatAreBroken() {
        String list =
                Command.say(cast.operator(), places.conference(), "!plugins").awaitAnswer("karma");

        assertThat(list)
                .contains("**bad-bean** 0.1.0 (cannot run: it could not start: IllegalStateException)")
                .contains("**bad-sql** 0.1.0 (cannot run: its tables could not be brought up to date)")
                .contains("**bad-entity** 0.1.0 (cannot run: it could not start: SchemaManagementException)")
                .contains("**bad-class** 0.1.0 (cannot run: it could not start: ClassNotFoundException)");
        Command.say(cast.operator(), places.space(), "!plugin enable invite").awaitAnswer("invite");
        Command.say(cast.organizer(), places.conference(), "!invite status").awaitAnswer();
    }

    /** As clients write somebody whom one picks from a list. */
    private String thank() {
        return cast.organizer()
                .send(
                        places.conference(),
                        "m.room.message",
                        Map.of(
                                "msgtype",
                                "m.text",
                                "body",
                                "Ada++",
                                "format",
                                "org.matrix.custom.html",
                                "formatted_body",
                                "<a href=\"https://matrix.to/#/" + thanked.id() + "\">Ada</a>++",
                                "m.mentions",
                                Map.of("user_ids", List.of(thanked.id()))));
    }

    /** What the bot reacted to. */
    private List<String> reactions() {
        String address = JsonClient.path("/_matrix/client/v3/rooms/%s/messages", places.conference());
        return cast.organizer()
                .api()
                .get(address + "?dir=b&limit=100")
                .path("chunk")
                .valueStream()
                .filter(event -> event.path("type").asString("").equals("m.reaction")
                        && event.path("sender").asString("").equals(cast.bot().id()))
                .map(event -> event.path("content")
                        .path("m.relates_to")
                        .path("event_id")
                        .asString(""))
                .toList();
    }
}
