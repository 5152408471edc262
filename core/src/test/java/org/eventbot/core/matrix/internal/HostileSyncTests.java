package org.eventbot.core.matrix.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileSyncTests {

    private static final String GOOD = """
            {"type":"m.room.message","sender":"@ada:example.org","event_id":"$good","origin_server_ts":1,\
            "content":{"msgtype":"m.text","body":"!help"}}""";

    private ScriptedHomeserver homeserver;
    private SyncLoop loop;

    @BeforeEach
    void start() throws IOException {
        homeserver = new ScriptedHomeserver();
        loop = new SyncLoop(homeserver.http(), new SyncPositions(new MemoryPositions()), () -> {}, () -> false);
    }

    @AfterEach
    void stop() {
        loop.stop();
        homeserver.close();
    }

    static List<String> oddEvents() {
        return List.of(
                event("\"content\":" + "[".repeat(5000) + "]".repeat(5000)),
                event("\"content\":{\"" + "n".repeat(60_000) + "\":1}"),
                event("\"content\":{\"n\":" + "9".repeat(4000) + "}"),
                event("\"content\":{\"n\":1e999999}"),
                event("\"content\":{\"\\ud800\":\"\\udfff\",\"body\":\"\\u0000\"}"),
                event("\"content\":\"text\""),
                event("\"content\":null"),
                event("\"content\":{\"m.relates_to\":7,\"body\":[],\"msgtype\":{}}"),
                event("\"origin_server_ts\":\"tomorrow\""),
                event("\"origin_server_ts\":1e400"),
                event("\"event_id\":{}"),
                event("\"state_key\":[]"),
                "{\"type\":{},\"sender\":\"@x:y\"}",
                "{\"type\":\"m.room.message\",\"sender\":null}",
                "[]",
                "null",
                "7");
    }

    private static String event(String more) {
        return "{\"type\":\"m.room.message\",\"sender\":\"@eve:example.org\"," + more + "}";
    }

    @ParameterizedTest
    @MethodSource("oddEvents")
    void hearsWhatFollowsAnOddEvent(String odd) {
        assertThat(heard(odd)).extracting(RoomEvent::id).contains("$good");
    }

    @ParameterizedTest
    @MethodSource("oddTimes")
    void keepsTimesWithinWhatCanBeStored(String time) {
        var odd = event("\"event_id\":\"$odd\",\"content\":{},\"origin_server_ts\":" + time);

        assertThat(heard(odd).get(0).at()).isBetween(Instant.EPOCH, Instant.parse("9999-12-31T23:59:59.999Z"));
    }

    static List<String> oddTimes() {
        return List.of("9223372036854775807", "-9223372036854775808", "9007199254740991", "1e18", "-1");
    }

    @Test
    void goesOnAfterAnErrorInTheListener() {
        homeserver.on("sync", "{\"next_batch\":\"1\"}");
        var calls = Collections.synchronizedList(new ArrayList<SyncBatch>());
        loop.start(batch -> {
            calls.add(batch);
            if (calls.size() == 1) {
                throw new AssertionError("as deep as a stack is");
            }
        });
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> calls.size() > 1);
    }

    private List<RoomEvent> heard(String odd) {
        homeserver.on(
                "sync",
                "{\"next_batch\":\"1\",\"rooms\":{\"join\":{\"!r:example.org\":{\"timeline\":{\"events\":[" + odd + ","
                        + GOOD + "]}}}}}");
        var events = Collections.synchronizedList(new ArrayList<RoomEvent>());
        loop.start(batch -> {
            if (events.isEmpty()) {
                batch.joined().forEach(room -> events.addAll(room.timeline()));
            }
        });
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !events.isEmpty());
        return List.copyOf(events);
    }
}
