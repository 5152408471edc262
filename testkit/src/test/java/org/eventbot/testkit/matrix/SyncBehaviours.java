package org.eventbot.testkit.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.testkit.http.JsonClient.path;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eventbot.testkit.http.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the sync loop tells, and when. */
abstract class SyncBehaviours extends RoomBehaviours {

    private static final String MEMBERS_AND_MESSAGES =
            "{\"room\":{\"timeline\":{\"limit\":10,\"types\":[\"m.room.message\",\"m.room.member\"]}}}";

    static JsonNode sync(MatrixUser user, String since, int timeout, String filter) {
        String query = "timeout=" + timeout;
        query += since.isEmpty() ? "" : path("&since=%s", since);
        query += filter.isEmpty() ? "" : path("&filter=%s", filter);
        return user.api().get(CLIENT + "/sync?" + query);
    }

    static String position(MatrixUser user) {
        return Json.text(sync(user, "", 0, ""), "next_batch");
    }

    static JsonNode joined(JsonNode sync, String room) {
        return sync.path("rooms").path("join").path(room);
    }

    static List<String> timeline(JsonNode update) {
        return update.path("timeline")
                .path("events")
                .valueStream()
                .filter(event -> Json.text(event, "type").equals("m.room.message"))
                .map(event -> Json.text(event.path("content"), "body"))
                .toList();
    }

    static List<String> members(JsonNode update, String part) {
        return update.path(part)
                .path("events")
                .valueStream()
                .filter(event -> Json.text(event, "type").equals("m.room.member"))
                .map(event -> Json.text(event, "state_key") + " " + Json.text(event.path("content"), "membership"))
                .toList();
    }

    @Test
    void tellsTheWholeRoomFirst() {
        MatrixUser ada = person("ada");
        String room = ada.createRoom("Hall");
        ada.say(room, "hello");
        String filter = "{\"room\":{\"timeline\":{\"limit\":1}}}";
        JsonNode update = joined(sync(ada, "", 0, filter), room);
        assertThat(timeline(update)).containsExactly("hello");
        assertThat(update.path("timeline").path("limited").asBoolean()).isTrue();
        assertThat(members(update, "state")).containsExactly(ada.id() + " join");
    }

    @Test
    void tellsOnlyNewsAfterwards() {
        MatrixUser ada = person("ada");
        String room = ada.createRoom("Hall");
        ada.say(room, "old");
        String since = position(ada);
        ada.say(room, "new");
        JsonNode update = joined(sync(ada, since, 1000, ""), room);
        assertThat(timeline(update)).containsExactly("new");
        assertThat(update.path("timeline").path("limited").asBoolean()).isFalse();
        assertThat(update.path("state").path("events").isEmpty()).isTrue();
    }

    @Test
    void repeatsTheSameNewsForTheSamePosition() {
        MatrixUser ada = person("ada");
        String room = ada.createRoom("Hall");
        String since = position(ada);
        ada.say(room, "new");
        assertThat(timeline(joined(sync(ada, since, 1000, ""), room))).containsExactly("new");
        assertThat(timeline(joined(sync(ada, since, 1001, ""), room))).containsExactly("new");
    }

    @Test
    void wakesAWaitingClient() {
        MatrixUser ada = person("ada");
        MatrixUser ben = person("ben");
        String room = ada.createRoom(NewRoom.named("Hall").inviting(List.of(ben.id())));
        ben.join(room);
        String since = position(ben);
        CompletableFuture<JsonNode> waiting =
                CompletableFuture.supplyAsync(() -> sync(ben, since, 20_000, MEMBERS_AND_MESSAGES));
        ada.say(room, "wake up");
        assertThat(waiting).succeedsWithin(Duration.ofSeconds(10));
        assertThat(timeline(joined(waiting.join(), room))).containsExactly("wake up");
    }

    @Test
    void answersAnIdleClientWithNothingInTheEnd() {
        MatrixUser ada = person("ada");
        ada.createRoom("Hall");
        String since = Json.text(sync(ada, position(ada), 0, ""), "next_batch");
        JsonNode nothing = sync(ada, since, 300, MEMBERS_AND_MESSAGES);
        assertThat(Json.text(nothing, "next_batch")).isNotEmpty();
        assertThat(nothing.has("rooms")).isFalse();
    }

    @Test
    void tellsMembershipsThatFellIntoAGap() {
        MatrixUser ada = person("ada");
        MatrixUser ben = person("ben");
        String room = ada.createRoom(NewRoom.named("Hall").inviting(List.of(ben.id())));
        String since = position(ada);
        ben.decline(room);
        for (int i = 0; i < 12; i++) {
            ada.say(room, "message " + i);
        }
        JsonNode update = joined(sync(ada, since, 1000, MEMBERS_AND_MESSAGES), room);
        assertThat(update.path("timeline").path("limited").asBoolean()).isTrue();
        assertThat(timeline(update)).hasSize(10).endsWith("message 11");
        assertThat(members(update, "state")).containsExactly(ben.id() + " leave");
    }

    @Test
    void tellsOfAnInvitationWithAGlimpseOfTheRoom() {
        MatrixUser ada = person("ada");
        MatrixUser ben = person("ben");
        String since = position(ben);
        String room = ada.createRoom(NewRoom.named("Hall").inviting(List.of(ben.id())));
        JsonNode glimpse =
                sync(ben, since, 5000, "").path("rooms").path("invite").path(room);
        List<String> types = glimpse.path("invite_state")
                .path("events")
                .valueStream()
                .map(event -> Json.text(event, "type"))
                .toList();
        assertThat(types).contains("m.room.create", "m.room.join_rules", "m.room.name", "m.room.member");
        assertThat(members(glimpse, "invite_state")).contains(ada.id() + " join", ben.id() + " invite");
    }

    @Test
    void tellsARemovedMemberThatItWasRemoved() {
        MatrixUser ada = person("ada");
        MatrixUser ben = person("ben");
        String room = ada.createRoom(NewRoom.named("Hall").inviting(List.of(ben.id())));
        ben.join(room);
        String since = position(ben);
        ada.kick(room, ben.id());
        JsonNode left = sync(ben, since, 5000, "").path("rooms").path("leave").path(room);
        assertThat(members(left, "timeline")).containsExactly(ben.id() + " leave");
    }

    @Test
    void tellsANewcomerWhatWasSaidBefore() {
        MatrixUser ada = person("ada");
        MatrixUser ben = person("ben");
        String room = ada.createRoom(NewRoom.named("Hall").inviting(List.of(ben.id())));
        ada.say(room, "before");
        String since = position(ben);
        ben.join(room);
        JsonNode update = joined(sync(ben, since, 5000, MEMBERS_AND_MESSAGES), room);
        assertThat(timeline(update)).containsExactly("before");
        assertThat(update.path("timeline").path("limited").asBoolean()).isTrue();
    }

    @Test
    void passesOverWhatTheFilterLeavesOut() {
        MatrixUser ada = person("ada");
        String room = ada.createRoom("Hall");
        String since = position(ada);
        ada.send(room, "org.example.noise", Map.of("a", 1));
        ada.say(room, "words");
        JsonNode update = joined(sync(ada, since, 1000, MEMBERS_AND_MESSAGES), room);
        assertThat(update.path("timeline").path("events").size()).isEqualTo(1);
    }

    @Test
    void wakesNobodyForStateThatTheTimelineFilterHides() {
        MatrixUser ada = person("ada");
        String room = ada.createRoom("Hall");
        String since = position(ada);
        String messagesOnly = "{\"room\":{\"timeline\":{\"types\":[\"m.room.message\"]}}}";
        String nobody = stranger();
        ada.invite(room, nobody);
        assertThat(sync(ada, since, 300, messagesOnly).path("rooms").isMissingNode())
                .isTrue();
        ada.say(room, "words");
        JsonNode update = joined(sync(ada, since, 1000, messagesOnly), room);
        assertThat(timeline(update)).containsExactly("words");
        assertThat(members(update, "state")).containsExactly(nobody + " invite");
    }

    @Test
    void takesAStoredFilterByItsNumber() {
        MatrixUser ada = person("ada");
        String room = ada.createRoom("Hall");
        ada.say(room, "one");
        ada.say(room, "two");
        JsonNode filter = Json.of(Map.of("room", Map.of("timeline", Map.of("limit", 1))));
        JsonNode stored = ada.api().call("POST", path(CLIENT + "/user/%s/filter", ada.id()), filter);
        JsonNode update = joined(sync(ada, "", 0, Json.text(stored, "filter_id")), room);
        assertThat(timeline(update)).containsExactly("two");
    }

    @Test
    void refusesPositionsAndFiltersItNeverGave() {
        MatrixUser ada = person("ada");
        refuses(400, "M_UNKNOWN", () -> sync(ada, "nonsense", 0, ""));
        refuses(400, "M_INVALID_PARAM", () -> sync(ada, "", 0, "99"));
    }
}
