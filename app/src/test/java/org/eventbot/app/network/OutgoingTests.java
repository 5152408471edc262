package org.eventbot.app.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutgoingTests {

    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    @TempDir
    Path directory;

    @Test
    void trustsAnAuthorityOfTheOperators() throws Exception {
        var server = withOwnCertificate();
        try {
            assertThat(get(address(server), Optional.of(trustInIt()), Map.of())).isEqualTo(204);
            assertThatThrownBy(() -> get(address(server), Optional.empty(), Map.of()))
                    .isInstanceOf(SSLHandshakeException.class);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void trustsWhatJavaTrustsByItself() throws Exception {
        var server = withOwnCertificate();
        var before = SSLContext.getDefault();
        try {
            SSLContext.setDefault(trustInIt());

            assertThat(get(address(server), Optional.empty(), Map.of())).isEqualTo(204);
            var otherName =
                    URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
            assertThatThrownBy(() -> get(otherName, Optional.empty(), Map.of()))
                    .isInstanceOf(SSLHandshakeException.class);
        } finally {
            SSLContext.setDefault(before);
            server.stop(0);
        }
    }

    @Test
    void asksTheProxyForWhatLiesBeyond() throws Exception {
        List<String> asked = new ArrayList<>();
        var proxy = HttpServer.create(ANY_PORT, 0);
        proxy.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        proxy.start();
        try {
            var variables = Map.of(
                    "HTTP_PROXY", "http://127.0.0.1:" + proxy.getAddress().getPort());

            assertThat(get(URI.create("http://matrix.invalid/versions"), Optional.empty(), variables))
                    .isEqualTo(204);
            assertThat(asked).containsExactly("http://matrix.invalid/versions");
        } finally {
            proxy.stop(0);
        }
    }

    @Test
    void knowsACertificateFromOtherText() {
        assertThat(Certificates.areIn("-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----"))
                .isFalse();
        assertThat(Certificates.areIn("hello")).isFalse();
    }

    private HttpsServer withOwnCertificate() throws Exception {
        var server = HttpsServer.create(ANY_PORT, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(ownCertificate()));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static URI address(HttpsServer server) {
        return URI.create("https://localhost:" + server.getAddress().getPort() + "/");
    }

    private SSLContext trustInIt() throws IOException {
        return Certificates.alsoTrusting(Files.readString(directory.resolve("own.pem")));
    }

    private static int get(URI address, Optional<SSLContext> trust, Map<String, String> variables)
            throws IOException, InterruptedException {
        var client = HttpClient.newBuilder();
        new Outgoing(Proxies.read(variables), trust).applyTo(client);
        return client.build()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** Made by the JDK's own tool, as nobody else would trust it. */
    private SSLContext ownCertificate() throws Exception {
        var store = directory.resolve("own.p12");
        keytool("-genkeypair", "-alias", "own", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "own",
                "-file",
                directory.resolve("own.pem").toString());
        var keys = KeyStore.getInstance(store.toFile(), "password".toCharArray());
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "password".toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private void keytool(String... arguments) throws Exception {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        line.addAll(List.of(arguments));
        line.addAll(List.of("-keystore", directory.resolve("own.p12").toString(), "-storepass", "password"));
        assertThat(new ProcessBuilder(line).start().waitFor()).isZero();
    }
}
