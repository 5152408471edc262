package org.eventbot.testkit.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.testkit.http.JsonClient.path;

import java.util.Map;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.JsonAnswer;
import org.eventbot.testkit.http.JsonClient;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What eventbot relies on in a homeserver, one test for each behaviour. Extend it with the address and the secret of a
 * server whose rate limits are lifted and that federates with nobody; every test makes people of its own.
 */
public abstract class HomeserverSuite extends SyncBehaviours {

    @Test
    void knowsWhoAsks() {
        MatrixUser ada = person("ada");
        JsonNode who = ada.api().get(CLIENT + "/account/whoami");
        assertThat(Json.text(who, "user_id")).isEqualTo(ada.id());
        assertThat(Json.text(who, "device_id")).isNotEmpty();
    }

    @Test
    void refusesMissingAndUnknownTokens() {
        refuses(401, "M_MISSING_TOKEN", () -> new JsonClient(baseUrl(), "").get(CLIENT + "/account/whoami"));
        MatrixUser nobody = new MatrixUser(baseUrl(), stranger(), "nonsense");
        refuses(401, "M_UNKNOWN_TOKEN", () -> nobody.api().get(CLIENT + "/account/whoami"));
    }

    @Test
    void opensASessionForAPassword() {
        MatrixUser ada = person("ada");
        JsonNode session = login(ada, "password");
        assertThat(Json.text(session, "device_id")).isEqualTo("BOT");
        MatrixUser again = new MatrixUser(baseUrl(), ada.id(), Json.text(session, "access_token"));
        assertThat(Json.text(again.api().get(CLIENT + "/account/whoami"), "device_id"))
                .isEqualTo("BOT");
        refuses(403, "M_FORBIDDEN", () -> login(ada, "wrong"));
    }

    private JsonNode login(MatrixUser user, String password) {
        Map<String, ?> request = Map.of(
                "type",
                "m.login.password",
                "identifier",
                Map.of("type", "m.id.user", "user", user.id()),
                "password",
                password,
                "device_id",
                "BOT");
        return new JsonClient(baseUrl(), "").call("POST", CLIENT + "/login", Json.of(request));
    }

    @Test
    void endsASession() {
        MatrixUser ada = person("ada");
        ada.api().call("POST", CLIENT + "/logout", Json.object());
        refuses(401, "M_UNKNOWN_TOKEN", () -> ada.createRoom("Hall"));
    }

    @Test
    void tellsItsVersionsToAnybody() {
        JsonNode versions = new JsonClient(baseUrl(), "").get("/_matrix/client/versions");
        assertThat(versions.path("versions").valueStream().map(JsonNode::asString))
                .contains("v1.15");
    }

    @Test
    void answersForAProfileWhetherSomebodyExists() {
        MatrixUser ada = person("ada");
        JsonClient anybody = new JsonClient(baseUrl(), "");
        assertThat(Json.text(anybody.get(path(CLIENT + "/profile/%s", ada.id())), "displayname"))
                .startsWith("ada");
        refuses(404, "M_UNKNOWN", () -> anybody.get(path(CLIENT + "/profile/%s", stranger())));
        refuses(403, "M_FORBIDDEN", () -> anybody.get(path(CLIENT + "/profile/%s", "@ben:example.org")));
        refuses(400, "M_INVALID_PARAM", () -> anybody.get(path(CLIENT + "/profile/%s", "ben")));
    }

    @Test
    void keepsAccountDataForItsOwner() {
        MatrixUser ada = person("ada");
        MatrixUser ben = person("ben");
        String own = path(CLIENT + "/user/%s/account_data/org.example.kept", ada.id());
        refuses(404, "M_NOT_FOUND", () -> ada.api().get(own));
        ada.api().call("PUT", own, Json.of(Map.of("a", 1)));
        assertThat(ada.api().get(own)).isEqualTo(Json.of(Map.of("a", 1)));
        refuses(403, "M_FORBIDDEN", () -> ben.api().get(own));
        refuses(405, "M_UNRECOGNIZED", () -> ada.api().call("DELETE", own, null));
    }

    @Test
    void takesReceiptsAndTyping() {
        MatrixUser ada = person("ada");
        String room = ada.createRoom("Hall");
        String event = ada.say(room, "hello");
        ada.api().call("POST", path(CLIENT + "/rooms/%s/receipt/m.read/%s", room, event), Json.object());
        JsonNode typing = Json.of(Map.of("typing", true, "timeout", 1000));
        JsonAnswer answer = ada.api().exchange("PUT", path(CLIENT + "/rooms/%s/typing/%s", room, ada.id()), typing);
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void saysThatItDoesNotKnowAPath() {
        MatrixUser ada = person("ada");
        refuses(404, "M_UNRECOGNIZED", () -> ada.api().get(CLIENT + "/nonsense"));
        refuses(405, "M_UNRECOGNIZED", () -> ada.api().call("DELETE", CLIENT + "/sync", null));
    }

    @Test
    void refusesWhatIsNotJson() {
        MatrixUser ada = person("ada");
        String room = ada.createRoom("Hall");
        JsonNode text = Json.of("not an object");
        JsonAnswer answer = ada.api().exchange("POST", path(CLIENT + "/rooms/%s/invite", room), text);
        assertThat(answer.status()).isEqualTo(400);
    }
}
