package org.eventbot.core.matrix.internal;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the bot reaches its homeserver.
 *
 * @param homeserver base address of the client-server API
 * @param accessToken the account's token
 */
@ConfigurationProperties("eventbot.matrix")
public record MatrixProperties(URI homeserver, String accessToken) {

    @Override
    public String toString() {
        return "MatrixProperties[homeserver=" + homeserver + ", accessToken=hidden]";
    }
}
