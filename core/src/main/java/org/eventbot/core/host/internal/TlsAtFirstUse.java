package org.eventbot.core.host.internal;

import java.net.http.HttpClient;
import java.security.KeyManagementException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Java's own TLS, set up when the first server is reached with it. Java's HTTP client sets it up at once, with every
 * authority that Java trusts, and a bot that lives beside its homeserver may never need it.
 */
public final class TlsAtFirstUse extends SSLContext {

    /** What the client would ask TLS for by itself; that a server is who it says to be, it checks in any case. */
    private static final SSLParameters PARAMETERS = new SSLParameters(null, new String[] {"TLSv1.3", "TLSv1.2"});

    @SuppressWarnings("NullAway") // Of no provider until it is used.
    private TlsAtFirstUse() {
        super(new Late(), null, "Default");
    }

    /** Lets a client use it, and nothing else. */
    public static HttpClient.Builder in(HttpClient.Builder client) {
        return client.sslContext(new TlsAtFirstUse()).sslParameters(PARAMETERS);
    }

    private static final class Late extends SSLContextSpi {

        private static SSLContext ofJava() {
            try {
                return SSLContext.getDefault();
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("Java has no TLS", impossible);
            }
        }

        @Override
        protected void engineInit(
                KeyManager @Nullable [] keys, TrustManager @Nullable [] trust, @Nullable SecureRandom random)
                throws KeyManagementException {
            throw new KeyManagementException("Java's own is set up already");
        }

        @Override
        protected SSLSocketFactory engineGetSocketFactory() {
            return ofJava().getSocketFactory();
        }

        @Override
        protected SSLServerSocketFactory engineGetServerSocketFactory() {
            return ofJava().getServerSocketFactory();
        }

        @Override
        protected SSLEngine engineCreateSSLEngine() {
            return ofJava().createSSLEngine();
        }

        @Override
        protected SSLEngine engineCreateSSLEngine(String host, int port) {
            return ofJava().createSSLEngine(host, port);
        }

        @Override
        protected SSLSessionContext engineGetServerSessionContext() {
            return ofJava().getServerSessionContext();
        }

        @Override
        protected SSLSessionContext engineGetClientSessionContext() {
            return ofJava().getClientSessionContext();
        }

        @Override
        protected SSLParameters engineGetDefaultSSLParameters() {
            return ofJava().getDefaultSSLParameters();
        }

        @Override
        protected SSLParameters engineGetSupportedSSLParameters() {
            return ofJava().getSupportedSSLParameters();
        }
    }
}
