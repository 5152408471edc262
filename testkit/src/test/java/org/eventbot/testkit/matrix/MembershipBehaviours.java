package org.eventbot.testkit.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.testkit.http.JsonClient.path;

import java.util.List;
import java.util.Map;
import org.eventbot.testkit.http.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Joining, leaving, being removed, and reading who is there. */
abstract class MembershipBehaviours extends InvitationBehaviours {

    @Test
    void letsOnlyTheInvitedJoinAPrivateRoom() {
        MatrixUser ada = person("ada");
        MatrixUser ben = person("ben");
        String room = ada.createRoom("Hall");
        refuses(403, "M_FORBIDDEN", () -> ben.join(room));
        ada.invite(room, ben.id());
        assertThat(ben.join(room)).isEqualTo(room);
        assertThat(membership(ada, room, ben.id())).isEqualTo("join");
    }

    @Test
    void findsARoomByItsAlias() {
        MatrixUser ada = person("ada");
        MatrixUser ben = person("ben");
        String alias = unique("hall");
        String room = ada.createRoom(NewRoom.named("Hall").preset("public_chat").alias(alias));
        String full = "#" + alias + ":" + serverName();
        assertThat(Json.text(ben.api().get(path(CLIENT + "/directory/room/%s", full)), "room_id"))
                .isEqualTo(room);
        assertThat(ben.join(full)).isEqualTo(room);
        refuses(404, "M_NOT_FOUND", () -> ben.join("#" + unique("no") + ":" + serverName()));
    }

    @Test
    void letsMembersOfASpaceIntoItsRestrictedRooms() {
        MatrixUser ada = person("ada");
        MatrixUser ben = person("ben");
        String space = ada.createSpace("Event");
        Map<String, ?> condition = Map.of("type", "m.room_membership", "room_id", space);
        Map<String, ?> rule = Map.of("join_rule", "restricted", "allow", List.of(condition));
        String room = ada.createRoom(NewRoom.named("Hall").state("m.room.join_rules", "", rule));
        refuses(403, "M_FORBIDDEN", () -> ben.join(room));
        ada.invite(space, ben.id());
        ben.join(space);
        ben.join(room);
        assertThat(membership(ada, room, ben.id())).isEqualTo("join");
    }

    @Test
    void keepsTheBannedOut() {
        MatrixUser ada = person("ada");
        MatrixUser ben = person("ben");
        String room = ada.createRoom(NewRoom.named("Hall").preset("public_chat"));
        ada.ban(room, ben.id());
        refuses(403, "M_BAD_STATE", () -> ben.join(room));
    }

    @Test
    void letsPeopleLeaveMoreThanOnce() {
        MatrixUser ada = person("ada");
        MatrixUser ben = person("ben");
        String room = ada.createRoom("Hall");
        refuses(403, "M_FORBIDDEN", () -> ben.leave(room));
        ada.invite(room, ben.id());
        ben.leave(room);
        ben.leave(room);
        assertThat(membership(ada, room, ben.id())).isEqualTo("leave");
    }

    @Test
    void forgetsOnlyRoomsThatWereLeft() {
        MatrixUser ada = person("ada");
        String room = ada.createRoom("Hall");
        String forget = path(CLIENT + "/rooms/%s/forget", room);
        refuses(400, "M_UNKNOWN", () -> ada.api().call("POST", forget, Json.object()));
        ada.leave(room);
        ada.api().call("POST", forget, Json.object());
        refuses(403, "M_FORBIDDEN", () -> ada.members(room));
    }

    @Test
    void withdrawsAnInvitationByAKick() {
        MatrixUser ada = person("ada");
        MatrixUser ben = person("ben");
        String room = ada.createRoom(NewRoom.named("Hall").inviting(List.of(ben.id())));
        ada.kick(room, ben.id());
        assertThat(Json.text(memberEvent(ada, room, ben.id()), "sender")).isEqualTo(ada.id());
        assertThat(membership(ada, room, ben.id())).isEqualTo("leave");
        assertThat(ben.pendingInvites()).isEmpty();
        refuses(403, "M_FORBIDDEN", () -> ada.kick(room, ben.id()));
    }

    @Test
    void refusesToKickStrangersAndTheBanned() {
        MatrixUser ada = person("ada");
        String room = ada.createRoom("Hall");
        String nobody = stranger();
        refuses(403, "M_FORBIDDEN", () -> ada.kick(room, nobody));
        ada.ban(room, nobody);
        refuses(403, "M_BAD_STATE", () -> ada.kick(room, nobody));
    }

    @Test
    void refusesToUnbanWhoIsNotBanned() {
        MatrixUser ada = person("ada");
        MatrixUser ben = person("ben");
        String room = ada.createRoom(NewRoom.named("Hall").inviting(List.of(ben.id())));
        refuses(403, "M_BAD_STATE", () -> ada.unban(room, ben.id()));
    }

    @Test
    void kicksOnlyDownwards() {
        MatrixUser ada = person("ada");
        MatrixUser ben = person("ben");
        MatrixUser cleo = person("cleo");
        Map<String, ?> moderators = Map.of("users", Map.of(ben.id(), 50, cleo.id(), 50));
        String room =
                ada.createRoom(NewRoom.named("Hall").powerLevels(moderators).inviting(List.of(ben.id(), cleo.id())));
        ben.join(room);
        cleo.join(room);
        refuses(403, "M_FORBIDDEN", () -> ben.kick(room, cleo.id()));
        refuses(403, "M_FORBIDDEN", () -> ben.kick(room, ada.id()));
        ada.kick(room, cleo.id());
        assertThat(membership(ada, room, cleo.id())).isEqualTo("leave");
    }

    @Test
    void listsMembersByTheirMembership() {
        MatrixUser ada = person("ada");
        MatrixUser ben = person("ben");
        String room = ada.createRoom(NewRoom.named("Hall").inviting(List.of(ben.id())));
        String nobody = stranger();
        ada.ban(room, nobody);
        assertThat(ada.members(room))
                .containsExactlyInAnyOrderEntriesOf(Map.of(ada.id(), "join", ben.id(), "invite", nobody, "ban"));
        assertThat(members(ada, room, "?membership=invite")).containsExactly(ben.id());
        assertThat(members(ada, room, "?not_membership=ban")).containsExactlyInAnyOrder(ada.id(), ben.id());
        JsonNode joined =
                ada.api().get(path(CLIENT + "/rooms/%s/joined_members", room)).path("joined");
        assertThat(joined.propertyNames()).containsExactly(ada.id());
    }

    private static List<String> members(MatrixUser reader, String room, String query) {
        JsonNode chunk = reader.api()
                .get(path(CLIENT + "/rooms/%s/members", room) + query)
                .path("chunk");
        return chunk.valueStream().map(event -> Json.text(event, "state_key")).toList();
    }

    @Test
    void showsNothingToThoseOutside() {
        MatrixUser ada = person("ada");
        MatrixUser ben = person("ben");
        String room = ada.createRoom("Hall");
        refuses(403, "M_FORBIDDEN", () -> ben.members(room));
        refuses(403, "M_FORBIDDEN", () -> ben.messages(room));
        refuses(403, "M_FORBIDDEN", () -> ben.state(room, "m.room.name", ""));
        refuses(403, "M_FORBIDDEN", () -> ben.say(room, "hello"));
    }
}
