package org.eventbot.testkit.matrix;

import org.eventbot.testkit.http.Answer;
import org.eventbot.testkit.http.Call;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.Routes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an account shows to others and keeps for itself: profile, account data, filters. */
final class ProfileEndpoints {

    private static final String USER = "/_matrix/client/v3/user/{}/";

    private final World world;
    private final Authentication authentication;

    ProfileEndpoints(World world, Authentication authentication) {
        this.world = world;
        this.authentication = authentication;
    }

    void addTo(Routes routes) {
        routes.on("GET", "/_matrix/client/v3/profile/{}", this::profile)
                .on("GET", "/_matrix/client/v3/profile/{}/displayname", this::profile)
                .on("PUT", "/_matrix/client/v3/profile/{}/displayname", this::rename)
                .on("POST", USER + "filter", this::addFilter)
                .on("GET", USER + "filter/{}", this::filter)
                .on("GET", USER + "account_data/{}", call -> kept(call, call.argument(1)))
                .on("PUT", USER + "account_data/{}", call -> keep(call, call.argument(1)))
                .on("GET", USER + "rooms/{}/account_data/{}", call -> kept(call, roomKey(call)))
                .on("PUT", USER + "rooms/{}/account_data/{}", call -> keep(call, roomKey(call)))
                .on("PUT", "/_matrix/client/v3/presence/{}/status", call -> Answer.ok(Json.object()));
    }

    private Answer profile(Call call) {
        String user = call.argument(0);
        if (!user.startsWith("@") || user.indexOf(':') < 0) {
            throw Refusals.invalid("Invalid user id");
        }
        UserIds.requireLocal(user, world.serverName());
        Account account = world.account(user);
        if (account == null) {
            throw Refusals.of(404, "M_UNKNOWN", "No row found (profiles)");
        }
        return Answer.ok(Json.object().put("displayname", account.displayName()));
    }

    private Answer rename(Call call) {
        own(call).rename(Json.text(call.json(), "displayname"));
        return Answer.ok(Json.object());
    }

    private Account own(Call call) {
        Account account = authentication.account(call);
        if (!account.id().equals(call.argument(0))) {
            throw Refusals.forbidden("Cannot get account data for other users.");
        }
        return account;
    }

    private Answer addFilter(Call call) {
        return Answer.ok(Json.object().put("filter_id", own(call).addFilter(call.json())));
    }

    private Answer filter(Call call) {
        return found(own(call).filter(call.argument(1)), "No such filter");
    }

    private static String roomKey(Call call) {
        return call.argument(1) + " " + call.argument(2);
    }

    private Answer kept(Call call, String key) {
        return found(own(call).kept(key), "Account data not found");
    }

    private static Answer found(@Nullable JsonNode content, String otherwise) {
        if (content == null) {
            throw Refusals.notFound(otherwise);
        }
        return Answer.ok(content);
    }

    private Answer keep(Call call, String key) {
        own(call).keep(key, call.json(), world.advance());
        return Answer.ok(Json.object());
    }
}
