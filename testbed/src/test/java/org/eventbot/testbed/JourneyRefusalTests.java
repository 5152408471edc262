package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.JsonClient;
import org.eventbot.testkit.matrix.MatrixUser;
import org.eventbot.testkit.matrix.NewRoom;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Those who have some say, but not this one; a bot without power; and calls that only pretend to be the shop's. */
@Order(31)
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OccasionExtension.class)
class JourneyRefusalTests {

    private final Occasion occasion;
    private final Cast cast;

    JourneyRefusalTests(Occasion occasion) {
        this.occasion = occasion;
        this.cast = occasion.cast();
    }

    @Test
    @Order(1)
    void letsNoModeratorOfAChildRoomLinkTheEvent() {
        occasion.allow();
        MatrixUser moderator = occasion.accounts().register("mona." + Tokens.word());
        String room = roomBelow(Map.of(moderator.id(), 50, cast.bot().id(), 50), moderator);

        String answer = Command.say(moderator, room, link()).awaitAnswer(Words.lackOfPower());

        assertThat(answer).contains("only its moderators").doesNotContain("would be invited");
        assertThat(Command.say(moderator, room, "!invite status").awaitAnswer("link"))
                .doesNotContain("registrations");
    }

    @Test
    @Order(2)
    void letsNoModeratorOfAnotherSpaceLinkTheEvent() {
        Places elsewhere = Places.create(cast, cast.neighbour(), "Elsewhere");
        occasion.botJoins(elsewhere.all());
        Command.say(cast.operator(), elsewhere.conference(), "!plugin enable invite")
                .awaitAnswer("invite");

        String answer =
                Command.say(cast.neighbour(), elsewhere.conference(), link()).awaitAnswer(Words.lackOfGrant());

        assertThat(answer).doesNotContain(occasion.servers().eventName());
    }

    @Test
    @Order(3)
    void saysWhichPowerTheBotLacksBeforeARun() {
        MatrixUser organizer = cast.organizer();
        String room = roomBelow(Map.of(organizer.id(), 50), organizer);
        Command.say(organizer, room, link()).awaitAnswer("Next:");

        Command.say(organizer, room, "!invite run").awaitAnswer("power to invite", "Raise my power level");
    }

    @Test
    @Order(4)
    void pausesAndSaysSoWhenThePowerIsTakenFromIt() {
        occasion.link();
        occasion.run();
        occasion.settle();

        setBotsPower(0);
        PlacedOrder order = occasion.office().paid(occasion.accounts().newcomer());

        occasion.awaitSaid(occasion.places().conference(), "may not invite", "!invite resume");
        assertThat(occasion.membership(order.person())).isEmpty();
        setBotsPower(50);
        occasion.say("!invite resume").awaitAnswer();
        occasion.awaitInvited(order.person());
    }

    private void setBotsPower(int level) {
        String room = occasion.places().conference();
        Map<String, Integer> users =
                Map.of(cast.organizer().id(), 50, cast.bot().id(), level);
        cast.operator().setState(room, "m.room.power_levels", "", Map.of("users", users, "invite", 50));
    }

    @Test
    @Order(5)
    void believesNoForgedCallOfTheShop() {
        PlacedOrder pending = occasion.office().pending(occasion.accounts().newcomer());
        URI hook = hook();
        String path = hook.getRawPath();

        assertThat(call(hook, "", path, paid(pending))).as("without the secret").isEqualTo(401);
        assertThat(call(hook, "bot:" + Tokens.word(), path, paid(pending)))
                .as("with another secret")
                .isEqualTo(401);
        assertThat(call(hook, hook.getRawUserInfo(), path, Json.of(List.of())))
                .as("not what pretix sends")
                .isEqualTo(400);
        assertThat(call(hook, hook.getRawUserInfo(), path + "0", paid(pending)))
                .as("an address that nobody gave out")
                .isEqualTo(410);
        assertThat(call(hook, hook.getRawUserInfo(), path, paid(pending)))
                .as("with the secret, and a lie")
                .isEqualTo(204);

        occasion.settle();
        assertThat(occasion.membership(pending.person())).isEmpty();
    }

    private URI hook() {
        String text = "!pretix webhook " + occasion.servers().eventReference();
        Command command = Command.say(cast.operator(), occasion.directChat(cast.operator()), text);
        return Words.address(command.awaitAnswer("http"), occasion.process().listen());
    }

    private static int call(URI hook, String secret, String path, JsonNode body) {
        URI base = URI.create("http://" + hook.getHost() + ":" + hook.getPort());
        return new JsonClient(base, secret.isEmpty() ? "" : basic(secret))
                .exchange("POST", path, body)
                .status();
    }

    private static String basic(String secret) {
        return "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode paid(PlacedOrder order) {
        return Json.of(Map.of(
                "notification_id", 1_000_000,
                "organizer", occasion.servers().organizer(),
                "event", occasion.servers().event(),
                "code", order.code(),
                "action", "pretix.event.order.paid"));
    }

    private String link() {
        return "!invite link " + occasion.servers().shopAddress();
    }

    private String roomBelow(Map<String, Integer> powers, MatrixUser moderator) {
        String room = cast.operator()
                .createRoom(NewRoom.named("Below")
                        .powerLevels(Map.of("users", powers, "invite", 50))
                        .inviting(List.of(moderator.id())));
        moderator.join(room);
        Places.putBelow(cast, occasion.places().space(), room);
        occasion.botJoins(List.of(room));
        return room;
    }
}
