package org.eventbot.core.matrix.internal;

import java.time.Clock;
import java.util.Objects;
import org.eventbot.core.matrix.internal.PasswordSession.Credentials;
import org.eventbot.core.vault.Vault;
import org.eventbot.core.vault.internal.VaultSettings;
import org.springframework.web.reactive.function.client.WebClient;
import tools.jackson.databind.json.JsonMapper;

/** Chooses how the account logs in. */
final class Sessions {

    private static final String FILE = "matrix.session";

    private Sessions() {}

    static Session of(
            MatrixProperties settings,
            WebClient.Builder web,
            JsonMapper json,
            VaultSettings keys,
            Vault vault,
            Clock clock) {
        if (settings.accessToken() != null) {
            return Session.of(settings.accessToken());
        }
        var user = Objects.requireNonNull(settings.user(), "neither token nor user");
        var credentials = new Credentials(
                settings.homeserver() + " " + user, user, Objects.requireNonNull(settings.password(), "no password"));
        return new PasswordSession(
                new MatrixHttp(web, json, settings.homeserver(), Session.none()),
                json,
                new SessionFile(keys.keysDirectory().resolve(FILE), vault, json),
                credentials,
                clock);
    }
}
