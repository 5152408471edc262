package org.eventbot.app.network;

import java.net.http.HttpClient;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.eventbot.core.host.internal.TlsAtFirstUse;

/**
 * What applies to every request that the program makes.
 *
 * @param trust whom it trusts, when that is not what Java trusts by itself
 */
public record Outgoing(Proxies proxies, Optional<SSLContext> trust) {

    void applyTo(HttpClient.Builder client) {
        if (!proxies.isEmpty()) {
            client.proxy(proxies);
            proxies.login().ifPresent(client::authenticator);
        }
        trust.ifPresentOrElse(client::sslContext, () -> TlsAtFirstUse.in(client));
    }
}
