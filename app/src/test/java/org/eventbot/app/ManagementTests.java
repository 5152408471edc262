package org.eventbot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the machines of operators are told, by the whole program after some work. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManagementTests {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ClassLoader plugins = PluginJars.of("bean");

    @TempDir
    static Path directory;

    private World world;
    private ConfigurableApplicationContext context;

    @BeforeAll
    void invite() {
        world = new World(directory).people(3);
        context = world.start(plugins);
        world.rooms().run();
        await().atMost(World.PATIENCE).until(() -> world.invited() == 3);
    }

    @AfterAll
    void close() {
        context.close();
        world.close();
    }

    @Test
    void tellsHowEachPartIs() throws Exception {
        var health = json("/actuator/health");

        assertThat(health.path("status").asString()).isEqualTo("UP");
        var parts = health.path("components");
        assertThat(parts.path("sync").path("details").path("heardSinceStart").asBoolean())
                .isTrue();
        assertThat(parts.path("sync").path("details").path("ageSeconds").asInt())
                .isLessThan(60);
        assertThat(parts.path("outbox").path("details").path("backlog").isNumber())
                .isTrue();
        assertThat(parts.path("outbox").path("details").path("etaSeconds").isNumber())
                .isTrue();
        assertThat(parts.path("connections").path("status").asString()).isEqualTo("UP");
        assertThat(parts.path("db").path("status").asString()).isEqualTo("UP");
    }

    @Test
    void showsAPluginThatIsOffWithItsReasonAndGoesOn() throws Exception {
        var shown = json("/actuator/health").path("components").path("plugins");

        assertThat(shown.path("components").path("bad-bean").path("status").asString())
                .isEqualTo("OFF");
        assertThat(shown.path("components")
                        .path("bad-bean")
                        .path("details")
                        .path("reason")
                        .asString())
                .isEqualTo("it could not start: IllegalStateException");
        assertThat(shown.path("components").path("invite").path("status").asString())
                .isEqualTo("UP");
        assertThat(shown.path("status").asString()).isEqualTo("UP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"liveness", "readiness"})
    void hasProbesThatOtherServersDoNotInfluence(String probe) throws Exception {
        var health = json("/actuator/health/" + probe);

        assertThat(health.path("status").asString()).isEqualTo("UP");
        assertThat(health.path("components").propertyNames()).isSubsetOf("livenessState", "readinessState", "db");
    }

    @Test
    void countsWhatHappens() throws Exception {
        var body = get(management("/actuator/prometheus")).body();

        assertThat(body)
                .contains("eventbot_sync_age_seconds", "eventbot_outbox_backlog", "eventbot_outbox_eta_seconds")
                .contains("eventbot_outbox_settled_total{outcome=\"sent\"}")
                .contains("eventbot_commands_total{outcome=\"answered\"}")
                .contains("jvm_memory_used_bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/prometheus"})
    void namesNobodyAndNoRoom(String path) throws Exception {
        assertThat(get(management(path)).body())
                .doesNotContain("world.example", "@", "!", world.room(), world.pretix.organizer() + "/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"env", "heapdump", "configprops", "beans", "loggers", "threaddump", "shutdown", "metrics", ""})
    void offersNothingElse(String endpoint) throws Exception {
        assertThat(get(management("/actuator/" + endpoint)).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/actuator/prometheus",
                "/actuator",
                "//actuator/health",
                "/actuator;a=b/health",
                "/%61ctuator/health",
                "/./actuator/health",
                "/hooks/../actuator/health",
                "/hooks/..;/actuator/health",
                "/actuator/../actuator/health",
                "/Actuator/health"
            })
    void tellsTheCallersOfWebhooksNothing(String path) throws Exception {
        var port = context.getEnvironment().getProperty("local.server.port");

        assertThat(get(URI.create("http://127.0.0.1:" + port + path)).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/hooks/pretix/x", "/actuator/../hooks/pretix/x", "/hooks/pretix/../../actuator/health", "/"})
    void takesNoWebhooksWhereTheMachinesOfOperatorsAsk(String path) throws Exception {
        var call = HttpRequest.newBuilder(management(path)).POST(HttpRequest.BodyPublishers.ofString("{}"));

        var answer = http.send(call.build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void takesWebhooksAtTheOtherAddress() throws Exception {
        var port = context.getEnvironment().getProperty("local.server.port");
        var call = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/hooks/pretix/nobody"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"));

        var answer = http.send(call.build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isNotEqualTo(404);
    }

    private JsonNode json(String path) throws Exception {
        return JsonMapper.shared().readTree(get(management(path)).body());
    }

    private URI management(String path) {
        var port = context.getEnvironment().getProperty("local.management.port");
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
