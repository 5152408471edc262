package org.eventbot.core.matrix.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.MatrixException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class HttpMatrixClientTests {

    private static final RoomId ROOM = new RoomId("!a/b:example.org");
    private static final MatrixId ADA = new MatrixId("@ada=x:example.org");

    private final ScriptedServer server = ScriptedServer.start();
    private final JsonMapper json = JsonMapper.builder().build();
    private final CountingMeter meter = new CountingMeter();
    private final HttpMatrixClient matrix = new HttpMatrixClient(
            server.http(),
            json,
            new SyncLoop(server.http(), new SyncPositions(new NoPositions()), () -> {}, () -> false),
            meter);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void asksOnceWhoItIs() {
        server.answer(200, "{'user_id': '@bot:example.org'}");

        assertThat(matrix.self()).isEqualTo(matrix.self()).isEqualTo(new MatrixId("@bot:example.org"));
        assertThat(server.requests()).containsExactly("GET /_matrix/client/v3/account/whoami Bearer secret");
    }

    @Test
    void sendsAMessageUnderItsTransaction() {
        server.answer(200, "{'event_id': '$1'}");

        assertThat(matrix.send(ROOM, "m.room.message", json.createObjectNode(), "t 1"))
                .isEqualTo(new MatrixEventId("$1"));
        assertThat(server.requests().get(0))
                .startsWith("PUT /_matrix/client/v3/rooms/%21a%2Fb%3Aexample.org/send/m.room.message/t%201 ");
    }

    @Test
    void uploadsAFile() {
        server.answer(200, "{'content_uri': 'mxc://example.org/abc'}");

        assertThat(matrix.upload("numbers 1.png", "image/png", new byte[] {1, 2, 3}))
                .isEqualTo("mxc://example.org/abc");
        assertThat(server.requests())
                .containsExactly("POST /_matrix/media/v3/upload?filename=numbers%201.png Bearer secret");
    }

    @Test
    void readsMemberships() {
        server.answer(200, "{'membership': 'join'}").answer(404, "{'errcode': 'M_NOT_FOUND'}");

        assertThat(matrix.membership(ROOM, ADA)).contains(Membership.JOIN);
        assertThat(matrix.membership(ROOM, ADA)).isEmpty();
        assertThat(server.requests().get(0)).contains("/state/m.room.member/%40ada%3Dx%3Aexample.org");
    }

    @Test
    void readsWhoWroteAnEvent() {
        server.answer(200, "{'sender': '@ada=x:example.org', 'content': {}}")
                .answer(404, "{'errcode': 'M_NOT_FOUND'}")
                .answer(200, "{'sender': 'nobody'}");
        var event = new MatrixEventId("$a/b");

        assertThat(matrix.author(ROOM, event)).contains(ADA);
        assertThat(matrix.author(ROOM, event)).isEmpty();
        assertThat(matrix.author(ROOM, event)).isEmpty();
        assertThat(server.requests().get(0)).contains("/event/%24a%2Fb");
    }

    @Test
    void passesOverMembersWithImpossibleNames() {
        server.answer(200, "{'joined': {'@ada=x:example.org': {}, 'ghost': {}}}")
                .answer(200, """
                {'chunk': [
                  {'type': 'm.room.member', 'sender': '@a:b.c', 'state_key': '@ada=x:example.org', 'content': {'membership': 'invite'}},
                  {'type': 'm.room.member', 'sender': '@a:b.c', 'state_key': 'ghost', 'content': {'membership': 'join'}}]}""");

        assertThat(matrix.joinedMembers(ROOM)).containsExactly(ADA);
        assertThat(matrix.members(ROOM)).containsOnlyKeys(ADA).containsValue(Membership.INVITE);
    }

    @Test
    void knowsAnAccountByItsProfile() {
        server.answer(200, "{}").answer(404, "{'errcode': 'M_NOT_FOUND'}").answer(403, "{'errcode': 'M_FORBIDDEN'}");

        assertThat(matrix.accountExists(ADA)).isTrue();
        assertThat(matrix.accountExists(ADA)).isFalse();
        assertThat(matrix.accountExists(ADA)).isNull();
    }

    @Test
    void takesNoProxysWordForAMissingAccount() {
        server.html(404).answer(404, "{'errcode': 'M_UNRECOGNIZED'}");

        assertThat(kindOf(() -> matrix.accountExists(ADA))).isEqualTo(Kind.UNAVAILABLE);
        assertThat(matrix.accountExists(ADA)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "429, M_LIMIT_EXCEEDED, RATE_LIMITED",
        "401, M_UNKNOWN_TOKEN, TOKEN_DEAD",
        "403, M_FORBIDDEN, REFUSED",
        "400, M_INVALID_PARAM, REFUSED",
        "404, M_NOT_FOUND, NOT_FOUND",
        "500, M_UNKNOWN, UNAVAILABLE",
        "502, M_UNKNOWN, UNAVAILABLE"
    })
    void tellsFailuresApart(int status, String code, Kind kind) {
        server.answer(status, "{'errcode': '" + code + "', 'error': '@ada:example.org'}");

        var failure = catchThrowableOfType(MatrixException.class, () -> matrix.join(ROOM));
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure).hasMessageNotContaining("ada");
    }

    @ParameterizedTest
    @CsvSource({"403", "404", "413", "502", "503", "200"})
    void takesAProxysPageForAHomeserverThatIsDown(int status) {
        server.html(status);

        assertThat(kindOf(() -> matrix.join(ROOM))).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void readsHowLongToWait() {
        server.answer(429, "{'errcode': 'M_LIMIT_EXCEEDED', 'retry_after_ms': 1234}");

        assertThat(catchThrowableOfType(MatrixException.class, () -> matrix.join(ROOM))
                        .retryAfter())
                .isEqualTo(Duration.ofMillis(1234));
    }

    @Test
    void saysThatNobodyAnswers() {
        server.close();

        var failure = catchThrowableOfType(MatrixException.class, () -> matrix.join(ROOM));
        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure.status()).isZero();
    }

    @Test
    void countsWhatMakesEventsAndNothingElse() {
        server.answer(200, "{'event_id': '$1'}").answer(200, "{}").answer(200, "{'room_id': '!r'}");
        matrix.send(ROOM, "m.room.message", json.createObjectNode(), "1");
        matrix.markRead(ROOM, new MatrixEventId("$1"));
        matrix.createRoom(json.createObjectNode());

        assertThat(meter.heard()).containsExactly("sending", "passed", "sending", "passed");
    }

    @Test
    void learnsOnlyFromRefusalsThatSpeakForTheAccount() {
        server.answer(429, "{'errcode': 'M_LIMIT_EXCEEDED', 'retry_after_ms': 4661}")
                .answer(429, "{'errcode': 'M_LIMIT_EXCEEDED', 'retry_after_ms': 333212}")
                .answer(429, "{'errcode': 'M_LIMIT_EXCEEDED', 'retry_after_ms': 4661}")
                .answer(403, "{'errcode': 'M_FORBIDDEN'}")
                .answer(502, "{'errcode': 'M_UNKNOWN'}");
        kindOf(() -> matrix.invite(ROOM, ADA, "why"));
        kindOf(() -> matrix.invite(ROOM, ADA, "why"));
        kindOf(() -> matrix.join(ROOM));
        kindOf(() -> matrix.invite(ROOM, ADA, "why"));
        kindOf(() -> matrix.invite(ROOM, ADA, "why"));

        assertThat(meter.heard().stream().filter(heard -> !heard.equals("sending")))
                .containsExactly("refused 4661", "failed", "failed", "failed");
    }

    private static Kind kindOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(MatrixException.class, call).kind();
    }

    private static final class NoPositions implements StoredPositions {

        @Override
        public java.util.Optional<StoredPosition> findById(java.util.UUID id) {
            return java.util.Optional.empty();
        }

        @Override
        public StoredPosition save(StoredPosition position) {
            return position;
        }

        @Override
        public void deleteById(java.util.UUID id) {}
    }
}
