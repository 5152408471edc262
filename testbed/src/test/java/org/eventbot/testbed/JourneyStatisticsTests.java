package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.eventbot.testkit.http.JsonClient.path;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.matrix.MatrixUser;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** An event is forgotten; what is left are numbers, as files that a homeserver keeps and everybody may see. */
@Order(27)
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OccasionExtension.class)
class JourneyStatisticsTests {

    private static final int CROWD = 20;

    private final Occasion occasion;

    JourneyStatisticsTests(Occasion occasion) {
        this.occasion = occasion;
    }

    @Test
    @Order(1)
    void forgetsAnEventAndKeepsItsNumbers() {
        Person[] crowd = occasion.accounts().newcomers(CROWD).toArray(Person[]::new);
        occasion.office().paid(crowd);
        occasion.link();
        occasion.operatorSays("!plugin enable retention").awaitAnswer("retention");
        occasion.run();
        occasion.awaitInvited(crowd);

        occasion.forget();

        occasion.awaitSaid(occasion.places().desk(), "is forgotten, since");
    }

    @Test
    @Order(2)
    void sendsTheNumbersAsFilesThatProgramsAndPeopleCanRead() throws IOException {
        MatrixUser reader = occasion.cast().organizer();
        Command.say(reader, occasion.places().space(), "!stats export").awaitAnswer("follow");

        Map<String, byte[]> files = await("three files")
                .atMost(Occasion.PATIENCE)
                .until(() -> files(reader, occasion.places().space()), found -> found.size() == 3);

        assertThat(text(files, "text/csv")).contains("totals,registrations," + CROWD);
        assertThat(text(files, "application/json")).contains("registrations", Integer.toString(CROWD));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file(files, "image/png")));
        assertThat(picture.getWidth()).isGreaterThan(400);
        assertThat(picture.getHeight()).isGreaterThan(100);
    }

    private static String text(Map<String, byte[]> files, String type) {
        return new String(file(files, type), StandardCharsets.UTF_8);
    }

    private static byte[] file(Map<String, byte[]> files, String type) {
        return Objects.requireNonNull(files.get(type), type);
    }

    /** What was posted there, by media type. */
    private static Map<String, byte[]> files(MatrixUser reader, String room) {
        Map<String, byte[]> files = new TreeMap<>();
        JsonNode messages = reader.api().get(path("/_matrix/client/v3/rooms/%s/messages", room) + "?dir=b&limit=50");
        for (JsonNode event : messages.path("chunk")) {
            String url = Json.text(event.path("content"), "url");
            if (!url.isEmpty()) {
                files.put(Json.text(event.path("content").path("info"), "mimetype"), download(reader, url));
            }
        }
        return files;
    }

    private static byte[] download(MatrixUser reader, String url) {
        URI address = reader.baseUrl().resolve(url.replace("mxc://", "/_matrix/client/v1/media/download/"));
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + reader.accessToken())
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
