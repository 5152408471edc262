package org.eventbot.core.webhook.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eventbot.core.testing.TestClock;
import org.eventbot.core.webhook.Webhook;
import org.eventbot.core.webhook.WebhookAnswer;
import org.eventbot.core.webhook.WebhookCall;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ExtendWith(OutputCaptureExtension.class)
class WebhookControllerTests {

    private final TestClock clock = new TestClock();
    private final Recording karma = new Recording("karma");
    private final Recording other = new Recording("other");
    private final MockMvcTester http = MockMvcTester.of(new WebhookController(List.of(other, karma), clock));

    @Test
    void handsACallToItsPlugin() {
        assertThat(http.post().uri("/hooks/karma/a/b").content("{}"))
                .hasStatus(204)
                .body()
                .isEmpty();

        assertThat(karma.calls).containsExactly(new WebhookCall("a/b", Optional.empty(), "{}"));
        assertThat(other.calls).isEmpty();
    }

    @Test
    void answersWithWhatThePluginSays() {
        for (var answer : WebhookAnswer.values()) {
            karma.answer = answer;
            assertThat(http.post().uri("/hooks/karma/x"))
                    .hasStatus(HttpStatus.valueOf(answer.status()))
                    .body()
                    .isEmpty();
        }
    }

    @Test
    void knowsNoOtherPlugin() {
        assertThat(http.post().uri("/hooks/dance/x")).hasStatus(404);
        assertThat(http.post().uri("/hooks/")).hasStatus(404);
    }

    @Test
    void takesACallWithoutAPath() {
        assertThat(http.post().uri("/hooks/karma")).hasStatus(204);
        assertThat(http.post().uri("/hooks/karma/")).hasStatus(204);

        assertThat(karma.calls).extracting(WebhookCall::path).containsExactly("", "");
    }

    @Test
    void takesNoOtherMethod() {
        assertThat(http.get().uri("/hooks/karma/x")).hasStatus(405);
        assertThat(karma.calls).isEmpty();
    }

    @Test
    void passesThePasswordOn() {
        call("Basic dXNlcjpwYTpzcw==");
        call("Basic !!!");
        call("Bearer dXNlcjpwYXNz");
        call("Basic dXNlcg==");

        assertThat(karma.calls)
                .extracting(WebhookCall::password)
                .containsExactly(Optional.of("pa:ss"), Optional.empty(), Optional.empty(), Optional.of("user"));
    }

    @Test
    void refusesACallThatIsTooLong() {
        assertThat(http.post().uri("/hooks/karma/x").content("x".repeat(64 * 1024)))
                .hasStatus(204);
        assertThat(http.post().uri("/hooks/karma/x").content("x".repeat(64 * 1024 + 1)))
                .hasStatus(413);
        assertThat(karma.calls).hasSize(1);
    }

    @Test
    void refusesTooManyCallsOfOnePluginAlone() {
        for (int i = 0; i < 1200; i++) {
            http.post().uri("/hooks/karma/x").exchange();
        }
        assertThat(http.post().uri("/hooks/karma/x")).hasStatus(429);
        assertThat(http.post().uri("/hooks/other/x")).hasStatus(204);

        clock.turn(Duration.ofMinutes(1).plusMillis(1));
        assertThat(http.post().uri("/hooks/karma/x")).hasStatus(204);
    }

    @Test
    void letsOthersCallHoweverOftenAStrangerDoes() {
        karma.password = Optional.of("right");
        for (int i = 0; i < 1300; i++) {
            http.post().uri("/hooks/karma/x").exchange();
        }
        assertThat(http.post().uri("/hooks/karma/x")).hasStatus(401);
        assertThat(http.post().uri("/hooks/karma/x").header("Authorization", "Basic dTpyaWdodA=="))
                .hasStatus(204);
        assertThat(karma.calls).hasSize(1);
    }

    @Test
    void saysNothingAboutAnException(CapturedOutput log) {
        karma.failure = new IllegalStateException("order ABCDE");

        assertThat(http.post().uri("/hooks/karma/x")).hasStatus(500).body().isEmpty();
        assertThat(log.getAll()).contains("The webhook of plugin karma failed").doesNotContain("ABCDE");
    }

    @Test
    void knowsItsPublicAddress() {
        assertThat(new PublicAddress(URI.create("https://bot.example.org/")).of("karma", "a"))
                .contains(URI.create("https://bot.example.org/hooks/karma/a"));
        assertThat(new PublicAddress(URI.create("https://example.org/bot")).of("karma", "a"))
                .contains(URI.create("https://example.org/bot/hooks/karma/a"));
        assertThat(new PublicAddress(null).of("karma", "a")).isEmpty();
    }

    private void call(String authorization) {
        http.post().uri("/hooks/karma/x").header("Authorization", authorization).exchange();
    }

    private static final class Recording implements Webhook {

        private final String plugin;
        private final List<WebhookCall> calls = new ArrayList<>();
        private WebhookAnswer answer = WebhookAnswer.TAKEN;
        private Optional<String> password = Optional.empty();
        private @Nullable RuntimeException failure;

        private Recording(String plugin) {
            this.plugin = plugin;
        }

        @Override
        public String plugin() {
            return plugin;
        }

        @Override
        public Optional<WebhookAnswer> turnsAway(WebhookCall call) {
            boolean known = password.isEmpty() || password.equals(call.password());
            return known ? Optional.empty() : Optional.of(WebhookAnswer.UNAUTHORIZED);
        }

        @Override
        public WebhookAnswer receive(WebhookCall call) {
            if (failure != null) {
                throw failure;
            }
            calls.add(call);
            return answer;
        }
    }
}
