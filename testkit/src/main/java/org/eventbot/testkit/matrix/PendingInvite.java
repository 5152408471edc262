package org.eventbot.testkit.matrix;

import java.util.stream.StreamSupport;
import org.eventbot.testkit.http.Json;
import tools.jackson.databind.JsonNode;

/**
 * An invitation that its receiver has not answered yet.
 *
 * @param inviter who invited
 * @param reason why, in the inviter's words; empty if none was given
 * @param direct whether it is meant as a one-to-one conversation
 */
public record PendingInvite(String roomId, String inviter, String reason, boolean direct) {

    static PendingInvite of(String roomId, JsonNode invitation, String receiver) {
        JsonNode own = StreamSupport.stream(
                        invitation.path("invite_state").path("events").spliterator(), false)
                .filter(event -> Json.text(event, "type").equals("m.room.member"))
                .filter(event -> Json.text(event, "state_key").equals(receiver))
                .findFirst()
                .orElseGet(Json::object);
        JsonNode content = own.path("content");
        return new PendingInvite(
                roomId,
                Json.text(own, "sender"),
                Json.text(content, "reason"),
                content.path("is_direct").asBoolean(false));
    }
}
