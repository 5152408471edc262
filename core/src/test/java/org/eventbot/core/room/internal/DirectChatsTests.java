package org.eventbot.core.room.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eventbot.core.matrix.internal.RoomFixture.create;
import static org.eventbot.core.matrix.internal.RoomFixture.encryption;

import org.eventbot.core.command.Refusal;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.internal.FakeMatrixClient;
import org.eventbot.core.matrix.internal.MatrixException;
import org.eventbot.core.matrix.internal.MatrixFailures;
import org.junit.jupiter.api.Test;

class DirectChatsTests {

    private static final MatrixId ADA = new MatrixId("@a/da~:example.org");
    private static final MatrixId BEN = new MatrixId("@ben:example.org");

    private final FakeMatrixClient matrix = new FakeMatrixClient();
    private final RoomStates states = new RoomStates(matrix);
    private final DirectChats chats = new DirectChats(matrix, states);

    @Test
    void opensOneChatForEachPersonAndKeepsToIt() {
        var first = chats.with(ADA);
        assertThat(first.isNew()).isTrue();
        assertThat(matrix.is(first.room(), ADA)).contains(Membership.INVITE);

        assertThat(chats.with(ADA)).isEqualTo(new DirectChats.Chat(first.room(), false));
        matrix.member(first.room(), ADA, Membership.JOIN);
        assertThat(new DirectChats(matrix, new RoomStates(matrix)).with(ADA).room())
                .isEqualTo(first.room());
        assertThat(chats.with(BEN).room()).isNotEqualTo(first.room());
    }

    @Test
    void opensAnotherWhenThePersonLeftOrAThirdOneCame() {
        var first = chats.with(ADA).room();
        matrix.member(first, ADA, Membership.LEAVE);
        var second = chats.with(ADA).room();
        assertThat(second).isNotEqualTo(first);

        matrix.member(second, BEN, Membership.JOIN);
        assertThat(chats.with(ADA).room()).isNotIn(first, second);
    }

    @Test
    void opensAnotherWhenTheChatIsEncryptedByNow() {
        var first = chats.with(ADA).room();
        matrix.room(first, create(), encryption());

        assertThat(new DirectChats(matrix, new RoomStates(matrix)).with(ADA).room())
                .isNotEqualTo(first);
    }

    @Test
    void saysWhatToDoWhenTheHomeserverDoesNotLetIt() {
        matrix.fail("createRoom", MatrixFailures.forbidden());
        assertThatThrownBy(() -> chats.with(ADA)).isInstanceOf(Refusal.class);

        matrix.fail("createRoom", MatrixFailures.noAnswer());
        assertThatThrownBy(() -> chats.with(ADA)).isInstanceOf(MatrixException.class);
    }
}
