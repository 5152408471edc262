package org.eventbot.core.matrix.internal;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the bot reaches its homeserver. There is either a token, or user and password.
 *
 * @param homeserver base address of the client-server API
 * @param accessToken the account's token
 * @param user the account's name, with or without the homeserver's
 * @param password the account's password
 */
@ConfigurationProperties("eventbot.matrix")
public record MatrixProperties(
        URI homeserver,
        @Nullable String accessToken,
        @Nullable String user,
        @Nullable String password) {

    @Override
    public String toString() {
        return "MatrixProperties[homeserver=" + homeserver + ", the rest is hidden]";
    }
}
