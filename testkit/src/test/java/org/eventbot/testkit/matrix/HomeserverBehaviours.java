package org.eventbot.testkit.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.eventbot.testkit.http.JsonClient.path;

import java.net.URI;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.UnexpectedAnswerException;
import tools.jackson.databind.JsonNode;

/** What all behaviours of a homeserver need: the server, and people nobody has met before. */
abstract class HomeserverBehaviours {

    static final String CLIENT = "/_matrix/client/v3";

    /** The server's address for clients. */
    protected abstract URI baseUrl();

    /** The server's registration secret. */
    protected abstract String sharedSecret();

    /** The name in the server's user ids. */
    protected String serverName() {
        return "testbed.local";
    }

    MatrixUser person(String name) {
        return MatrixUser.register(baseUrl(), sharedSecret(), unique(name), "password", false);
    }

    static String unique(String name) {
        return name + "-" + UUID.randomUUID().toString().substring(0, 13);
    }

    String stranger() {
        return "@" + unique("nobody") + ":" + serverName();
    }

    static void refuses(int status, String errcode, ThrowingCallable deed) {
        UnexpectedAnswerException refusal = catchThrowableOfType(UnexpectedAnswerException.class, deed);
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.status() + " " + refusal.errcode()).isEqualTo(status + " " + errcode);
    }

    static JsonNode memberEvent(MatrixUser reader, String room, String user) {
        return reader.api().get(path(CLIENT + "/rooms/%s/state/m.room.member/%s", room, user) + "?format=event");
    }

    static String memberEventId(MatrixUser reader, String room, String user) {
        return Json.text(memberEvent(reader, room, user), "event_id");
    }

    static String membership(MatrixUser reader, String room, String user) {
        return Json.text(memberEvent(reader, room, user).path("content"), "membership");
    }
}
