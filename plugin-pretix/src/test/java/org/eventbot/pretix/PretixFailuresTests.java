package org.eventbot.pretix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.eventbot.core.command.Refusal;
import org.eventbot.testkit.http.Answer;
import org.eventbot.testkit.http.LocalServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PretixFailuresTests {

    private static final EventPath EVENT = new EventPath("flock", "conf");

    private Answer answer = json(200, "{}");
    private LocalServer server;

    @BeforeEach
    void start() {
        server = LocalServer.start("pretix-stub", call -> answer);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void saysThatTheTokenIsWrong() {
        answer = json(401, "{\"detail\": \"Invalid token.\"}");

        assertThat(words()).contains("does not accept the bot's API token", "Invalid token", "EVENTBOT_PRETIX_TOKEN");
    }

    @Test
    void saysThatTheEventIsUnknownOrForbidden() {
        answer = json(403, "{\"detail\": \"You do not have permission to perform this action.\"}");

        assertThat(words())
                .contains("does not let the bot read the event flock/conf", "spelling", "permission to view orders");
    }

    @Test
    void namesTheSettingsOfTheConnection() {
        answer = json(401, "{}");
        Connection shop = Clients.connection("eu", server.address(), Clients.TOKEN, "other-token");

        assertThat(words(shop.client())).contains("EVENTBOT_PRETIX_CONNECTIONS_EU_TOKEN");
        assertThat(words(() -> shop.webhooks().orElseThrow().all("flock")))
                .contains("EVENTBOT_PRETIX_CONNECTIONS_EU_WEBHOOK_TOKEN");
    }

    @Test
    void saysWhichPermissionTheTokenForWebhooksNeeds() {
        answer = json(403, "{\"detail\": \"You do not have permission to perform this action.\"}");
        Connection shop = Clients.connection("", server.address(), Clients.TOKEN, "other-token");

        assertThat(words(() -> shop.webhooks().orElseThrow().all("flock")))
                .contains("does not let the bot manage the webhooks of flock", "change general settings");
    }

    @Test
    void saysThatSomethingIsNotThere() {
        answer = json(404, "{\"detail\": \"No Event matches the given query.\"}");

        assertThat(words()).contains("knows nothing of the event flock/conf");
    }

    @Test
    void saysHowLongToWait() {
        answer = json(429, "{\"detail\": \"Slow down.\"}").header("Retry-After", "17");
        assertThat(words()).contains("slower", "17 seconds");

        answer = json(429, "{}").header("Retry-After", "Sun, 22 Nov 2026 20:00:00 GMT");
        assertThat(words()).contains("slower", "a while");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void saysThatPretixHasAProblem(int status) {
        answer = Answer.html(status);

        assertThat(words()).contains("a problem of its own (status " + status + ")", "asks again later");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 404})
    void saysThatAWebPageCameInsteadOfData(int status) {
        answer = Answer.html(status);

        assertThat(words()).contains("a web page instead of data", "EVENTBOT_PRETIX_URL");
    }

    @Test
    void saysWhatPretixSaysAboutOtherRefusals() {
        answer = json(405, "{\"detail\": \"Method \\\"GET\\\" not allowed.\"}");

        assertThat(words()).contains("status 405", "Method \"GET\" not allowed");
    }

    @Test
    void saysNothingOfAnswersThatAreNoExplanation() {
        answer = json(401, "[\"something\"]");

        assertThat(words()).contains("API token.").doesNotContain("something");
    }

    @Test
    void neverFollowsARedirectWhichCouldTakeTheTokenElsewhere() {
        try (LocalServer elsewhere = LocalServer.start("elsewhere", call -> json(200, "{}"))) {
            answer = Answer.empty(302).header("Location", elsewhere.address() + "/api/v1/");

            assertThat(words()).contains("another address, where it does not go");
            assertThat(elsewhere.requests().entries()).isEmpty();
        }
    }

    @Test
    void saysThatNobodyAnswers() throws IOException {
        URI closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        assertThat(words(Clients.of(closed))).contains("cannot be reached", "EVENTBOT_PRETIX_URL");
    }

    @Test
    void saysThatTheConnectionBroke() {
        server.faults().dropNext(20);

        assertThat(words()).contains("The connection to pretix", "broke");
    }

    @Test
    void saysThatTheAnswerTookTooLong() {
        server.faults().delayNext(1, Duration.ofSeconds(5));

        assertThat(words(client(Duration.ofMillis(200)))).contains("did not answer in time");
    }

    @Test
    void readsNoEndlessAnswer() {
        answer = json(200, "\"" + "x".repeat(17 << 20) + "\"");

        assertThat(words()).contains("far bigger than expected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "7", "{\"slug\": ", "{\"slug\": \"conf\"}", "{\"name\": {\"en\": \"x\"}}"})
    void saysThatTheApiHasChanged(String body) {
        answer = json(200, body);

        assertThat(words()).contains("about the event flock/conf is not what its API promises", "newer bot");
    }

    @Test
    void namesTheFieldButNoValue() {
        answer = json(
                200, "{\"results\": [{\"code\": \"SECRETCODE\", \"status\": \"p\", \"datetime\": \"SECRETDAY\"}]}");

        assertThat(words(() -> Clients.of(server.address()).orders(EVENT, new OrderQuery(null, null, 1), "matrix")))
                .contains("results.datetime")
                .doesNotContain("SECRET");
    }

    @Test
    void carriesNeitherTokenNorContentIntoTheException() {
        answer = json(200, "{\"slug\": \"SECRETSLUG\"}");

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> Clients.of(server.address()).event(EVENT));

        assertThat(refusal).hasMessage("refused in words").hasNoCause();
        assertThat(refusal.text().plain()).doesNotContain(Clients.TOKEN, "SECRETSLUG");
    }

    private PretixClient client(Duration patience) {
        return Clients.connection("", server.address(), Clients.TOKEN, "", patience, new ArrayList<>())
                .client();
    }

    private String words() {
        return words(Clients.of(server.address()));
    }

    private static String words(PretixClient client) {
        return words(() -> client.event(EVENT));
    }

    private static String words(Runnable request) {
        return catchThrowableOfType(Refusal.class, request::run).text().plain();
    }

    private static Answer json(int status, String body) {
        return new Answer(status, "application/json", Map.of(), body);
    }
}
