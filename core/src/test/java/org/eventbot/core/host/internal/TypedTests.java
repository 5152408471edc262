package org.eventbot.core.host.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.core.matrix.internal.RoomFixture.json;
import static org.eventbot.core.matrix.internal.RoomFixture.message;

import java.time.Instant;
import org.eventbot.core.matrix.internal.RoomEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTests {

    private static final String ADA = "@ada:example.org";

    @Test
    void findsTheWordsBehindThePrefix() {
        assertThat(Typed.command(text("!invite run"))).contains("invite run");
        assertThat(Typed.command(text("  !help \n"))).contains("help");
    }

    @Test
    void understandsAReplyAndAThread() {
        assertThat(
                        Typed.command(
                                message(
                                        ADA,
                                        "{'msgtype': 'm.text', 'body': '!help', 'm.relates_to': {'m.in_reply_to': {'event_id': '$1'}}}")))
                .contains("help");
        assertThat(
                        Typed.command(
                                message(
                                        ADA,
                                        "{'msgtype': 'm.text', 'body': '!help', 'm.relates_to': {'rel_type': 'm.thread', 'event_id': '$1'}}")))
                .contains("help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "! help", "!!", "!1", "help", "say !help", "?help", "!?", "!.", "> !help"})
    void leavesOtherWordsAlone(String body) {
        assertThat(Typed.command(text(body))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"m.notice", "m.emote", "m.image", "org.example.text"})
    void answersOnlyPlainMessages(String type) {
        assertThat(Typed.command(message(ADA, "{'msgtype': '" + type + "', 'body': '!help'}")))
                .isEmpty();
    }

    @Test
    void doesNotRunAnEditAgain() {
        assertThat(
                        Typed.command(
                                message(
                                        ADA,
                                        "{'msgtype': 'm.text', 'body': '!help', 'm.relates_to': {'rel_type': 'm.replace', 'event_id': '$1'}}")))
                .isEmpty();
    }

    @Test
    void survivesContentThatIsNone() {
        assertThat(Typed.command(message(ADA, "{}"))).isEmpty();
        assertThat(Typed.command(message(ADA, "[]"))).isEmpty();
        assertThat(Typed.command(message(ADA, "{'msgtype': 'm.text', 'body': 7}")))
                .isEmpty();
        assertThat(Typed.command(message(ADA, "{'msgtype': 'm.text', 'body': '!help', 'm.relates_to': 'x'}")))
                .contains("help");
    }

    @Test
    void readsNothingButMessages() {
        assertThat(Typed.command(new RoomEvent(
                        "m.sticker", null, ADA, "$1", Instant.EPOCH, json("{'msgtype': 'm.text', 'body': '!help'}"))))
                .isEmpty();
    }

    private static RoomEvent text(String body) {
        return message(ADA, "{'msgtype': 'm.text', 'body': '" + body.replace("\n", "\\n") + "'}");
    }
}
