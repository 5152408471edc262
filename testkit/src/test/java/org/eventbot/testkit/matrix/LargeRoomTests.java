package org.eventbot.testkit.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LargeRoomTests {

    private static final int PEOPLE = 1000;

    private final FakeHomeserver server = FakeHomeserver.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void invitesAThousandPeopleQuickly() {
        MatrixUser ada = server.register("ada");
        String room = ada.createRoom("Hall");
        assertTimeout(Duration.ofSeconds(30), () -> IntStream.range(0, PEOPLE)
                .forEach(i -> ada.invite(room, "@p" + i + ":testbed.local")));
        assertThat(ada.members(room)).hasSize(PEOPLE + 1);
        JsonNode update = SyncBehaviours.joined(SyncBehaviours.sync(ada, "", 0, ""), room);
        assertThat(SyncBehaviours.members(update, "state")).hasSizeGreaterThan(PEOPLE - 20);
    }

    @Test
    void servesManyAtOnce() {
        MatrixUser ada = server.register("ada");
        String room = ada.createRoom("Hall");
        CompletableFuture<?>[] all = IntStream.range(0, 200)
                .mapToObj(i -> CompletableFuture.runAsync(() -> ada.invite(room, "@p" + i + ":testbed.local")))
                .toArray(CompletableFuture[]::new);
        assertThat(CompletableFuture.allOf(all)).succeedsWithin(Duration.ofSeconds(30));
        assertThat(ada.members(room)).hasSize(201);
    }
}
