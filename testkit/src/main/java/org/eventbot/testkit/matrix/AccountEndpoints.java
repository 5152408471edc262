package org.eventbot.testkit.matrix;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eventbot.testkit.http.Answer;
import org.eventbot.testkit.http.Call;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.Routes;
import tools.jackson.databind.JsonNode;

/** Accounts and sessions: registration with the shared secret, login, logout, whoami, versions. */
final class AccountEndpoints {

    private final World world;
    private final Authentication authentication;
    private final String sharedSecret;
    private final Set<String> nonces = new HashSet<>();

    AccountEndpoints(World world, Authentication authentication, String sharedSecret) {
        this.world = world;
        this.authentication = authentication;
        this.sharedSecret = sharedSecret;
    }

    void addTo(Routes routes) {
        routes.on("GET", SharedSecretRegistration.PATH, call -> nonce())
                .on("POST", SharedSecretRegistration.PATH, this::register)
                .on("GET", "/health", call -> Answer.ok(Json.object()))
                .on("GET", "/_matrix/client/versions", call -> Answer.ok(versions()))
                .on("GET", "/_matrix/client/v3/login", call -> Answer.ok(flows()))
                .on("POST", "/_matrix/client/v3/login", this::login)
                .on("POST", "/_matrix/client/v3/logout", this::logout)
                .on("GET", "/_matrix/client/v3/account/whoami", this::whoami)
                .on("GET", "/_synapse/admin/v1/users/{}/admin", this::administers)
                .on("GET", "/_matrix/client/v3/capabilities", call -> Answer.ok(capabilities()));
    }

    private Answer nonce() {
        String nonce = world.randomId();
        nonces.add(nonce);
        return Answer.ok(Json.object().put("nonce", nonce));
    }

    private Answer register(Call call) {
        JsonNode body = call.json();
        String nonce = Json.text(body, "nonce");
        if (!nonces.remove(nonce)) {
            throw Refusals.of(400, "M_UNKNOWN", "unrecognised nonce");
        }
        String name = Json.text(body, "username");
        String password = Json.text(body, "password");
        boolean admin = body.path("admin").asBoolean(false);
        String mac = SharedSecretRegistration.mac(sharedSecret, nonce, name, password, admin);
        if (!mac.equals(Json.text(body, "mac"))) {
            throw Refusals.of(403, "M_UNKNOWN", "HMAC incorrect");
        }
        return Answer.ok(opened(authentication.open(create(name, password, admin), "")));
    }

    Account create(String localpart, String password, boolean admin) {
        Account account = new Account("@" + localpart + ":" + world.serverName(), localpart, password, admin);
        if (world.accounts().putIfAbsent(account.id(), account) != null) {
            throw Refusals.of(400, "M_USER_IN_USE", "User ID already taken.");
        }
        return account;
    }

    private Answer login(Call call) {
        JsonNode body = call.json();
        if (!Json.text(body, "type").equals("m.login.password")) {
            throw Refusals.of(400, "M_UNKNOWN", "Unknown login type");
        }
        String user = Json.text(body.path("identifier"), "user");
        Account account = world.account(user.startsWith("@") ? user : "@" + user + ":" + world.serverName());
        if (account == null || !account.hasPassword(Json.text(body, "password"))) {
            throw Refusals.forbidden("Invalid username or password");
        }
        return Answer.ok(opened(authentication.open(account, Json.text(body, "device_id"))));
    }

    private JsonNode opened(Session session) {
        return Json.object(Map.of(
                "user_id", session.user(),
                "access_token", session.token(),
                "device_id", session.device(),
                "home_server", world.serverName()));
    }

    private Answer logout(Call call) {
        world.sessions().remove(authentication.session(call).token());
        return Answer.ok(Json.object());
    }

    private Answer whoami(Call call) {
        Session session = authentication.session(call);
        return Answer.ok(
                Json.object(Map.of("user_id", session.user(), "is_guest", false, "device_id", session.device())));
    }

    /** Only administrators are told, as in Synapse's admin API. */
    private Answer administers(Call call) {
        if (!authentication.account(call).isAdmin()) {
            throw Refusals.forbidden("You are not a server admin");
        }
        Account asked = world.account(call.argument(0));
        return Answer.ok(Json.object(Map.of("admin", asked != null && asked.isAdmin())));
    }

    private static JsonNode versions() {
        return Json.of(Map.of("versions", List.of("v1.13", "v1.14", "v1.15"), "unstable_features", Map.of()));
    }

    private static JsonNode flows() {
        return Json.of(Map.of("flows", List.of(Map.of("type", "m.login.password"))));
    }

    private static JsonNode capabilities() {
        Map<String, Object> versions = Map.of("default", "12", "available", Map.of("11", "stable", "12", "stable"));
        return Json.of(Map.of("capabilities", Map.of("m.room_versions", versions)));
    }
}
