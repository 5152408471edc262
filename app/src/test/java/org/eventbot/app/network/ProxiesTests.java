package org.eventbot.app.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTests {

    private final Proxies proxies = Proxies.read(Map.of(
            "HTTPS_PROXY", "http://bot:secret@proxy.example.org:8888",
            "http_proxy", "plain.example.org",
            "NO_PROXY", "intern.example.org, .local,tickets.example.com:8443"));

    @Test
    void takesTheProxyOfTheScheme() {
        assertThat(chosen("https://matrix.org/x"))
                .startsWith("proxy.example.org")
                .endsWith(":8888");
        assertThat(chosen("http://matrix.org/x"))
                .startsWith("plain.example.org")
                .endsWith(":3128");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://intern.example.org/",
                "https://matrix.INTERN.example.org/",
                "https://printer.local/",
                "https://tickets.example.com:8443/api",
                "https://127.0.0.1:8443/",
                "https://localhost/",
                "ftp://matrix.org/"
            })
    void goesDirectly(String address) {
        assertThat(proxies.select(URI.create(address))).containsExactly(Proxy.NO_PROXY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://tickets.example.com/", "https://notintern.example.org/", "https://example.org/"})
    void goesThroughTheProxy(String address) {
        assertThat(chosen(address)).contains("proxy.example.org");
    }

    @Test
    void isEmptyWithoutVariables() {
        assertThat(Proxies.read(Map.of("HTTPS_PROXY", " ")).isEmpty()).isTrue();
    }

    @Test
    void namesTheVariableThatIsWrongAndNotItsValue() {
        assertThatThrownBy(() -> Proxies.read(Map.of("HTTPS_PROXY", "http://bot:secret@")))
                .hasMessageContaining("HTTPS_PROXY")
                .hasMessageContaining("http://proxy.example.org:3128")
                .hasMessageNotContaining("secret");
    }

    private String chosen(String address) {
        return String.valueOf(proxies.select(URI.create(address)).get(0).address());
    }
}
