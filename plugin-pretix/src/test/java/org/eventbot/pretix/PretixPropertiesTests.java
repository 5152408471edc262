package org.eventbot.pretix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class PretixPropertiesTests {

    @Test
    void readsEverythingFromTheEnvironment() {
        PretixProperties properties = bound(Map.of(
                "EVENTBOT_PRETIX_URL", "https://Tickets.Example.org/",
                "EVENTBOT_PRETIX_TOKEN", "abc123",
                "EVENTBOT_PRETIX_POLL_INTERVAL", "5s",
                "EVENTBOT_PRETIX_QUESTION", "mxid"));

        assertThat(properties.shops())
                .extracting(shop -> shop.base().value())
                .containsExactly("https://tickets.example.org");
        assertThat(properties.token().value()).isEqualTo("abc123");
        assertThat(properties.pollInterval()).isEqualTo(Duration.ofSeconds(5));
        assertThat(properties.question()).isEqualTo("mxid");
    }

    @Test
    void readsFurtherConnections() {
        PretixProperties properties = bound(Map.of(
                "EVENTBOT_PRETIX_URL", "https://tickets.example.org/",
                "EVENTBOT_PRETIX_TOKEN", "abc123",
                "EVENTBOT_PRETIX_CONNECTIONS_EU_URL", "https://eu.example.org",
                "EVENTBOT_PRETIX_CONNECTIONS_EU_TOKEN", "def456",
                "EVENTBOT_PRETIX_CONNECTIONS_EU_WEBHOOK_TOKEN", "ghi789"));

        assertThat(properties.shops())
                .extracting(shop -> shop.base().value())
                .containsExactly("https://tickets.example.org", "https://eu.example.org");
        var second = properties.shops().get(1);
        assertThat(second.token().value()).isEqualTo("def456");
        assertThat(second.webhookToken().value()).isEqualTo("ghi789");
        assertThat(second.settings().url()).isEqualTo("EVENTBOT_PRETIX_CONNECTIONS_EU_URL");
        assertThat(properties.shops().get(0).webhookToken().isMissing()).isTrue();
        assertThat(properties.toString()).doesNotContain("def456", "ghi789");
    }

    @Test
    void refusesHalfAConnectionAndTheSameShopTwice() {
        assertThatThrownBy(() -> bound(Map.of("EVENTBOT_PRETIX_CONNECTIONS_EU_URL", "https://eu.example.org")))
                .rootCause()
                .hasMessageContaining("EVENTBOT_PRETIX_CONNECTIONS_EU_TOKEN");
        assertThatThrownBy(() -> bound(Map.of(
                        "EVENTBOT_PRETIX_URL", "https://tickets.example.org",
                        "EVENTBOT_PRETIX_TOKEN", "abc123",
                        "EVENTBOT_PRETIX_CONNECTIONS_EU_URL", "https://tickets.example.org/",
                        "EVENTBOT_PRETIX_CONNECTIONS_EU_TOKEN", "def456")))
                .rootCause()
                .hasMessageContaining("EVENTBOT_PRETIX_CONNECTIONS_EU_URL names https://tickets.example.org again");
    }

    @Test
    void restsWithoutAddressAndToken() {
        PretixProperties properties = bound(Map.of("EVENTBOT_PRETIX_URL", "", "EVENTBOT_PRETIX_TOKEN", ""));

        assertThat(properties.shops()).isEmpty();
        assertThat(properties.pollInterval()).isEqualTo(Duration.ofMinutes(1));
        assertThat(properties.question()).isEqualTo("matrix");
    }

    @Test
    void neverShowsTheToken() {
        assertThat(properties("https://tickets.example.org", "abc123", 60, "matrix")
                        .toString())
                .doesNotContain("abc123");
    }

    @Test
    void refusesOneOfAddressAndTokenWithoutTheOther() {
        assertThatThrownBy(() -> properties("https://tickets.example.org", "", 60, "matrix"))
                .hasMessageContaining("found no token");
        assertThatThrownBy(() -> properties("", "abc123", 60, "matrix")).hasMessageContaining("found no address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tickets.example.org", "ftp://tickets.example.org", "https://u:p@example.org", "https://x/?a=b"})
    void refusesWhatIsNoBaseAddress(String url) {
        assertThatThrownBy(() -> properties(url, "abc123", 60, "matrix"))
                .hasMessageContaining("EVENTBOT_PRETIX_URL")
                .hasMessageContaining("https://tickets.example.org");
    }

    @Test
    void refusesToPollWithoutPause() {
        assertThatThrownBy(() -> properties("", "", 0, "matrix")).hasMessageContaining("at least a second");
    }

    @Test
    void refusesAnIdentifierThatPretixWouldNotTake() {
        assertThatThrownBy(() -> properties("", "", 60, "my question")).hasMessageContaining("\"my question\"");
    }

    private static PretixProperties properties(String url, String token, int seconds, String question) {
        return new PretixProperties(
                url, new ApiToken(token), new ApiToken(""), Duration.ofSeconds(seconds), question, Map.of());
    }

    private static PretixProperties bound(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));
        return Binder.get(environment).bindOrCreate("eventbot.pretix", PretixProperties.class);
    }
}
