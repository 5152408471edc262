package org.eventbot.testkit.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.testkit.http.JsonClient.path;

import java.util.List;
import java.util.Map;
import org.eventbot.testkit.http.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Power, state, messages and redactions. */
abstract class RoomBehaviours extends MembershipBehaviours {

    @Test
    void putsCreatorsAboveAllPowerLevels() {
        MatrixUser ada = person("ada");
        String room = ada.createRoom(NewRoom.named("Hall").powerLevels(Map.of("invite", 9000)));
        assertThat(room).startsWith("!").doesNotContain(":");
        JsonNode levels = ada.state(room, "m.room.power_levels", "").orElseThrow();
        assertThat(levels.path("users").isEmpty()).isTrue();
        ada.invite(room, stranger());
        refuses(
                400,
                "M_UNKNOWN",
                () -> ada.setState(room, "m.room.power_levels", "", Map.of("users", Map.of(ada.id(), 100))));
    }

    @Test
    void listsTheCreatorOfAnOlderRoom() {
        MatrixUser ada = person("ada");
        String room = ada.createRoom(NewRoom.named("Hall").version("11"));
        assertThat(room).endsWith(":" + serverName());
        JsonNode levels = ada.state(room, "m.room.power_levels", "").orElseThrow();
        assertThat(levels.path("users").path(ada.id()).asInt()).isEqualTo(100);
    }

    @Test
    void makesThePartnerOfADirectRoomACreatorToo() {
        MatrixUser ada = person("ada");
        MatrixUser ben = person("ben");
        String room = ada.createRoom(NewRoom.direct(ben.id()));
        JsonNode create = ada.state(room, "m.room.create", "").orElseThrow();
        assertThat(create.path("additional_creators").path(0).asString()).isEqualTo(ben.id());
        assertThat(memberEvent(ada, room, ben.id())
                        .path("content")
                        .path("is_direct")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void asksForPowerBeforeStateChanges() {
        MatrixUser ada = person("ada");
        MatrixUser ben = person("ben");
        String room = ada.createRoom(NewRoom.named("Hall").inviting(List.of(ben.id())));
        ben.join(room);
        refuses(403, "M_FORBIDDEN", () -> ben.setState(room, "m.room.name", "", Map.of("name", "Mine")));
        ada.setState(room, "m.room.power_levels", "", Map.of("users", Map.of(ben.id(), 50)));
        ben.setState(room, "m.room.name", "", Map.of("name", "Mine"));
        assertThat(Json.text(ada.state(room, "m.room.name", "").orElseThrow(), "name"))
                .isEqualTo("Mine");
    }

    @Test
    void keepsTheSameStateAsOneEvent() {
        MatrixUser ada = person("ada");
        String room = ada.createRoom("Hall");
        String first = ada.setState(room, "org.example.test", "", Map.of("a", 1));
        assertThat(ada.setState(room, "org.example.test", "", Map.of("a", 1))).isEqualTo(first);
        assertThat(ada.state(room, "org.example.other", "")).isEmpty();
    }

    @Test
    void listsAllOfTheState() {
        MatrixUser ada = person("ada");
        String room = ada.createRoom("Hall");
        List<String> types = ada.api()
                .get(path(CLIENT + "/rooms/%s/state", room))
                .valueStream()
                .map(event -> Json.text(event, "type"))
                .toList();
        assertThat(types)
                .contains("m.room.create", "m.room.member", "m.room.power_levels", "m.room.join_rules", "m.room.name");
    }

    @Test
    void tellsARoomsPlaceInASpace() {
        MatrixUser ada = person("ada");
        String space = ada.createSpace("Event");
        String room = ada.createRoom("Hall");
        ada.addChild(space, room);
        ada.setParent(room, space);
        assertThat(ada.state(space, "m.space.child", room)).isPresent();
        assertThat(ada.state(room, "m.space.parent", space)).isPresent();
        assertThat(Json.text(ada.state(space, "m.room.create", "").orElseThrow(), "type"))
                .isEqualTo("m.space");
        JsonNode rooms = ada.api()
                .get(path("/_matrix/client/v1/rooms/%s/hierarchy", space))
                .path("rooms");
        assertThat(rooms.valueStream().map(one -> Json.text(one, "room_id"))).containsExactly(space, room);
    }

    @Test
    void countsATransactionOnce() {
        MatrixUser ada = person("ada");
        String room = ada.createRoom("Hall");
        String first = send(ada, room, "one", "first words");
        assertThat(send(ada, room, "one", "other words")).isEqualTo(first);
        assertThat(send(ada, room, "two", "other words")).isNotEqualTo(first);
        assertThat(ada.messages(room)).extracting(RoomMessage::body).containsExactly("first words", "other words");
    }

    private static String send(MatrixUser sender, String room, String transaction, String text) {
        JsonNode content = Json.of(Map.of("msgtype", "m.text", "body", text));
        String target = path(CLIENT + "/rooms/%s/send/m.room.message/%s", room, transaction);
        return Json.text(sender.api().call("PUT", target, content), "event_id");
    }

    @Test
    void refusesWhatIsTooLarge() {
        MatrixUser ada = person("ada");
        String room = ada.createRoom("Hall");
        refuses(413, "M_TOO_LARGE", () -> ada.say(room, "x".repeat(70_000)));
    }

    @Test
    void refusesTheSameReactionTwice() {
        MatrixUser ada = person("ada");
        String room = ada.createRoom("Hall");
        String event = ada.say(room, "hello");
        Map<String, ?> reaction =
                Map.of("m.relates_to", Map.of("rel_type", "m.annotation", "event_id", event, "key", "+"));
        ada.send(room, "m.reaction", reaction);
        refuses(400, "M_DUPLICATE_ANNOTATION", () -> ada.send(room, "m.reaction", reaction));
    }

    @Test
    void readsHistoryBackwardsInPages() {
        MatrixUser ada = person("ada");
        String room = ada.createRoom("Hall");
        for (String text : List.of("one", "two", "three")) {
            ada.say(room, text);
        }
        String target = path(CLIENT + "/rooms/%s/messages", room) + "?dir=b&limit=2";
        JsonNode newest = ada.api().get(target);
        assertThat(bodies(newest)).containsExactly("three", "two");
        assertThat(bodies(ada.api().get(target + "&from=" + Json.text(newest, "end"))))
                .startsWith("one");
    }

    private static List<String> bodies(JsonNode page) {
        return page.path("chunk")
                .valueStream()
                .map(event -> Json.text(event.path("content"), "body"))
                .toList();
    }

    @Test
    void redactsOwnWordsWithoutPower() {
        MatrixUser ada = person("ada");
        MatrixUser ben = person("ben");
        String room = ada.createRoom(NewRoom.named("Hall").inviting(List.of(ben.id())));
        ben.join(room);
        String event = ben.say(room, "secret words");
        ben.redact(room, event);
        JsonNode left = ada.api().get(path(CLIENT + "/rooms/%s/event/%s", room, event));
        assertThat(left.path("content").isEmpty()).isTrue();
        assertThat(left.path("unsigned").has("redacted_because")).isTrue();
        assertThat(ada.messages(room)).singleElement().matches(RoomMessage::redacted);
    }

    @Test
    void redactsTheWordsOfOthersWithPowerOnly() {
        MatrixUser ada = person("ada");
        MatrixUser ben = person("ben");
        String room = ada.createRoom(NewRoom.named("Hall").inviting(List.of(ben.id())));
        ben.join(room);
        String event = ada.say(room, "words");
        refuses(403, "M_FORBIDDEN", () -> ben.redact(room, event));
        String other = ben.say(room, "words");
        ada.redact(room, other);
        assertThat(ada.messages(room)).extracting(RoomMessage::redacted).containsExactly(false, true);
    }

    @Test
    void keepsTheMembershipOfARedactedInvitation() {
        MatrixUser ada = person("ada");
        String room = ada.createRoom("Hall");
        String nobody = stranger();
        invite(ada, room, nobody, "a reason");
        ada.redact(room, memberEventId(ada, room, nobody));
        JsonNode content = memberEvent(ada, room, nobody).path("content");
        assertThat(content.has("reason")).isFalse();
        assertThat(Json.text(content, "membership")).isEqualTo("invite");
    }
}
