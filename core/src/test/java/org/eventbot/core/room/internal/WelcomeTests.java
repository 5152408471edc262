package org.eventbot.core.room.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eventbot.core.matrix.internal.FakeMatrixClient.BOT;
import static org.eventbot.core.matrix.internal.RoomFixture.child;
import static org.eventbot.core.matrix.internal.RoomFixture.create;
import static org.eventbot.core.matrix.internal.RoomFixture.levels;
import static org.eventbot.core.matrix.internal.RoomFixture.member;
import static org.eventbot.core.matrix.internal.RoomFixture.space;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.FakeMatrixClient;
import org.eventbot.core.matrix.internal.MatrixException;
import org.eventbot.core.matrix.internal.MatrixFailures;
import org.eventbot.core.matrix.internal.SyncBatch.Invitation;
import org.eventbot.core.testing.TestClock;
import org.junit.jupiter.api.Test;

class WelcomeTests {

    private static final MatrixId OPERATOR = new MatrixId("@operator:example.org");
    private static final MatrixId ADA = new MatrixId("@ada:example.org");
    private static final RoomId ROOM = new RoomId("!room:example.org");
    private static final RoomId SPACE = new RoomId("!space:example.org");
    private static final String MODERATOR = "{'users': {'@ada:example.org': 50}}";

    private final TestClock clock = new TestClock();
    private final FakeMatrixClient matrix = new FakeMatrixClient();
    private final RoomStates states = new RoomStates(matrix);
    private final Welcome welcome = new Welcome(
            matrix,
            new PowerAuthority(Set.of(OPERATOR), matrix, states),
            new SpaceTree(states, room -> Set.of()),
            states,
            clock);

    @Test
    void comesWhenAnOperatorAsks() {
        assertThat(welcome.accepts(invitation(OPERATOR, "{'membership': 'invite'}")))
                .isTrue();
    }

    @Test
    void comesToARoomOfASpaceWhenItsModeratorAsks() {
        matrix.room(SPACE, space(), child(ROOM), levels(MODERATOR)).member(SPACE, ADA, Membership.JOIN);

        assertThat(welcome.accepts(invitation(ADA, "{'membership': 'invite'}"))).isTrue();
    }

    @Test
    void refusesAMemberWithoutPower() {
        matrix.room(SPACE, space(), child(ROOM), levels("{'users': {'@ada:example.org': 49}}"))
                .member(SPACE, ADA, Membership.JOIN);

        assertThat(welcome.accepts(invitation(ADA, "{'membership': 'invite'}"))).isFalse();
    }

    @Test
    void refusesAModeratorWhoLeft() {
        matrix.room(SPACE, space(), child(ROOM), levels(MODERATOR)).member(SPACE, ADA, Membership.LEAVE);

        assertThat(welcome.accepts(invitation(ADA, "{'membership': 'invite'}"))).isFalse();
    }

    @Test
    void refusesARoomThatTheSpaceDoesNotList() {
        matrix.room(SPACE, space(), levels(MODERATOR)).member(SPACE, ADA, Membership.JOIN);

        assertThat(welcome.accepts(invitation(ADA, "{'membership': 'invite'}"))).isFalse();
    }

    @Test
    void refusesAModeratorOfAnOrdinaryRoomThatListsTheRoom() {
        matrix.room(SPACE, create(), child(ROOM), levels(MODERATOR)).member(SPACE, ADA, Membership.JOIN);

        assertThat(welcome.accepts(invitation(ADA, "{'membership': 'invite'}"))).isFalse();
    }

    @Test
    void refusesStrangers() {
        assertThat(welcome.accepts(invitation(ADA, "{'membership': 'invite'}"))).isFalse();
    }

    @Test
    void comesToADirectChatOfAnybodySoOften() {
        for (int i = 0; i < 3; i++) {
            assertThat(welcome.accepts(direct(ADA))).isTrue();
        }
        assertThat(welcome.accepts(direct(ADA))).isFalse();
        assertThat(welcome.accepts(direct(new MatrixId("@ben:example.org")))).isTrue();

        clock.turn(Duration.ofHours(1).plusMillis(1));
        assertThat(welcome.accepts(direct(ADA))).isTrue();
    }

    @Test
    void comesToSoManyDirectChatsInTotal() {
        for (int i = 0; i < 60; i++) {
            assertThat(welcome.accepts(direct(new MatrixId("@p" + i + ":example.org"))))
                    .isTrue();
        }
        assertThat(welcome.accepts(direct(ADA))).isFalse();
        assertThat(welcome.accepts(direct(OPERATOR))).isTrue();
    }

    @Test
    void refusesAnInvitationThatDoesNotSayWhoInvites() {
        assertThat(welcome.accepts(new Invitation(ROOM, List.of()))).isFalse();
        assertThat(welcome.accepts(new Invitation(
                        ROOM, List.of(member(ADA.value(), OPERATOR.value(), "{'membership': 'invite'}")))))
                .isFalse();
        assertThat(welcome.accepts(new Invitation(ROOM, List.of(member(BOT.value(), "nobody", "{'is_direct': true}")))))
                .isFalse();
    }

    @Test
    void doesNotGuessWhileTheHomeserverIsDown() {
        matrix.fail("joinedRooms", MatrixFailures.noAnswer());

        assertThatThrownBy(() -> welcome.accepts(direct(ADA))).isInstanceOf(MatrixException.class);
    }

    private static Invitation direct(MatrixId inviter) {
        return invitation(inviter, "{'membership': 'invite', 'is_direct': true}");
    }

    private static Invitation invitation(MatrixId inviter, String content) {
        return new Invitation(ROOM, List.of(member(BOT.value(), inviter.value(), content)));
    }
}
