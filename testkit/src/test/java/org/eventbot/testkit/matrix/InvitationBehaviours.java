package org.eventbot.testkit.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.testkit.http.JsonClient.path;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eventbot.testkit.http.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How invitations end. */
abstract class InvitationBehaviours extends HomeserverBehaviours {

    @Test
    void invitesAnAccountAndTellsItWho() {
        MatrixUser ada = person("ada");
        MatrixUser ben = person("ben");
        String room = ada.createRoom("Hall");
        invite(ada, room, ben.id(), "because");
        PendingInvite invite = ben.awaitInvite(room, Duration.ofSeconds(5));
        assertThat(invite).isEqualTo(new PendingInvite(room, ada.id(), "because", false));
        assertThat(Json.text(memberEvent(ada, room, ben.id()).path("content"), "displayname"))
                .startsWith("ben");
    }

    static void invite(MatrixUser inviter, String room, String user, String reason) {
        JsonNode body = Json.of(Map.of("user_id", user, "reason", reason));
        inviter.api().call("POST", path(CLIENT + "/rooms/%s/invite", room), body);
    }

    @Test
    void invitesSomebodyWhoDoesNotExist() {
        MatrixUser ada = person("ada");
        String room = ada.createRoom("Hall");
        String nobody = stranger();
        ada.invite(room, nobody);
        JsonNode content = memberEvent(ada, room, nobody).path("content");
        assertThat(Json.text(content, "membership")).isEqualTo("invite");
        assertThat(content.has("displayname")).isFalse();
    }

    @Test
    void refusesWhatIsNoUserId() {
        MatrixUser ada = person("ada");
        String room = ada.createRoom("Hall");
        refuses(400, "M_INVALID_PARAM", () -> ada.invite(room, "ben"));
        refuses(400, "M_INVALID_PARAM", () -> ada.invite(room, "ben:" + serverName()));
        refuses(400, "M_INVALID_PARAM", () -> ada.invite(room, "@ben"));
        refuses(400, "M_MISSING_PARAM", () -> ada.api()
                .call("POST", path(CLIENT + "/rooms/%s/invite", room), Json.object()));
    }

    @Test
    void refusesServersItDoesNotTalkTo() {
        MatrixUser ada = person("ada");
        String room = ada.createRoom("Hall");
        refuses(403, "M_FORBIDDEN", () -> ada.invite(room, "@ben:example.org"));
        refuses(403, "M_FORBIDDEN", () -> ada.invite(room, "@ben:" + serverName() + " "));
    }

    @Test
    void refusesIdsThatAreTooLong() {
        MatrixUser ada = person("ada");
        String room = ada.createRoom("Hall");
        refuses(413, "M_TOO_LARGE", () -> ada.invite(room, "@" + "x".repeat(300) + ":" + serverName()));
    }

    @Test
    void refusesSomebodyWhoIsThere() {
        MatrixUser ada = person("ada");
        MatrixUser ben = person("ben");
        String room = ada.createRoom(NewRoom.named("Hall").inviting(List.of(ben.id())));
        ben.join(room);
        refuses(403, "M_FORBIDDEN", () -> ada.invite(room, ben.id()));
    }

    @Test
    void refusesSomebodyWhoIsBanned() {
        MatrixUser ada = person("ada");
        String nobody = stranger();
        String room = ada.createRoom("Hall");
        ada.ban(room, nobody);
        refuses(403, "M_BAD_STATE", () -> ada.invite(room, nobody));
        ada.unban(room, nobody);
        ada.invite(room, nobody);
        assertThat(membership(ada, room, nobody)).isEqualTo("invite");
    }

    @Test
    void refusesAnInviterFromOutside() {
        MatrixUser ada = person("ada");
        MatrixUser ben = person("ben");
        String room = ada.createRoom("Hall");
        refuses(403, "M_FORBIDDEN", () -> ben.invite(room, stranger()));
        ada.invite(room, ben.id());
        refuses(403, "M_FORBIDDEN", () -> ben.invite(room, stranger()));
    }

    @Test
    void refusesAnInviterWithoutPower() {
        MatrixUser ada = person("ada");
        MatrixUser ben = person("ben");
        NewRoom closed = NewRoom.named("Hall").powerLevels(Map.of("invite", 50));
        String room = ada.createRoom(closed.inviting(List.of(ben.id())));
        ben.join(room);
        refuses(403, "M_FORBIDDEN", () -> ben.invite(room, stranger()));
    }

    @Test
    void letsAnyMemberInviteIntoAPrivateChat() {
        MatrixUser ada = person("ada");
        MatrixUser ben = person("ben");
        String room = ada.createRoom(NewRoom.named("Hall").inviting(List.of(ben.id())));
        ben.join(room);
        String nobody = stranger();
        ben.invite(room, nobody);
        assertThat(membership(ada, room, nobody)).isEqualTo("invite");
    }

    @Test
    void refusesRoomsItDoesNotKnow() {
        MatrixUser ada = person("ada");
        refuses(403, "M_FORBIDDEN", () -> ada.invite("!nosuch:" + serverName(), stranger()));
    }

    @Test
    void changesNothingWhenTheSameInvitationIsRepeated() {
        MatrixUser ada = person("ada");
        String nobody = stranger();
        String room = ada.createRoom("Hall");
        ada.invite(room, nobody);
        String first = memberEventId(ada, room, nobody);
        ada.invite(room, nobody);
        assertThat(memberEventId(ada, room, nobody)).isEqualTo(first);
        invite(ada, room, nobody, "another reason");
        assertThat(memberEventId(ada, room, nobody)).isNotEqualTo(first);
    }

    @Test
    void invitesAgainAfterADecline() {
        MatrixUser ada = person("ada");
        MatrixUser ben = person("ben");
        String room = ada.createRoom(NewRoom.named("Hall").inviting(List.of(ben.id())));
        ben.decline(room);
        JsonNode declined = memberEvent(ada, room, ben.id());
        assertThat(Json.text(declined.path("content"), "membership")).isEqualTo("leave");
        assertThat(Json.text(declined, "sender")).isEqualTo(ben.id());
        ada.invite(room, ben.id());
        assertThat(membership(ada, room, ben.id())).isEqualTo("invite");
    }

    @Test
    void respectsThatSomebodyWantsNoInvitations() {
        MatrixUser ada = person("ada");
        MatrixUser ben = person("ben");
        String room = ada.createRoom("Hall");
        ben.api()
                .call(
                        "PUT",
                        path(CLIENT + "/user/%s/account_data/m.invite_permission_config", ben.id()),
                        Json.of(Map.of("default_action", "block")));
        refuses(403, "M_INVITE_BLOCKED", () -> ada.invite(room, ben.id()));
    }
}
