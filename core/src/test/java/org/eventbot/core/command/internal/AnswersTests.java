package org.eventbot.core.command.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.core.matrix.internal.RoomFixture.create;
import static org.eventbot.core.matrix.internal.RoomFixture.encryption;
import static org.eventbot.core.matrix.internal.RoomFixture.levels;
import static org.eventbot.core.matrix.internal.RoomFixture.state;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.FakeMatrixClient;
import org.eventbot.core.message.Text;
import org.eventbot.core.room.internal.DirectChats;
import org.eventbot.core.room.internal.RoomStates;
import org.eventbot.core.room.internal.RoomView;
import org.eventbot.core.room.internal.SpaceTree;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswersTests {

    private static final RoomId ROOM = new RoomId("!room:example.org");
    private static final MatrixId ADA = new MatrixId("@ada:example.org");
    private static final MatrixId BEN = new MatrixId("@ben:example.org");
    private static final MatrixEventId EVENT = new MatrixEventId("$event");
    private static final Reply LONG = Reply.of(Text.of("line\n".repeat(30)));
    private static final Reply PERSONAL = Reply.text("Ben paid").asPersonal();

    private final FakeMatrixClient matrix = new FakeMatrixClient();
    private final RoomStates states = new RoomStates(matrix);
    private final Answers answers = new Answers(
            new RoomView(matrix, states, new SpaceTree(states, room -> Set.of())), new DirectChats(matrix, states));

    @Test
    void putsALongAnswerIntoAThreadExceptBetweenTwo() {
        matrix.room(ROOM, create()).member(ROOM, ADA, Membership.JOIN).member(ROOM, BEN, Membership.JOIN);
        assertThat(answers.to(typed(null), Reply.text("short")).thread()).isNull();
        assertThat(answers.to(typed(null), LONG).thread()).isEqualTo(EVENT);

        matrix.member(ROOM, BEN, Membership.LEAVE);
        assertThat(answers.to(typed(null), LONG).thread()).isNull();
    }

    @Test
    void staysInTheThreadWhereItWasAsked() {
        matrix.room(ROOM, create()).member(ROOM, ADA, Membership.JOIN);
        var root = new MatrixEventId("$root");

        assertThat(answers.to(typed(root), Reply.text("short")).thread()).isEqualTo(root);
    }

    @Test
    void tellsOfPeopleWhereOnlyOrganizersRead() {
        matrix.room(ROOM, create(), levels("{'users': {'@ben:example.org': 50}}"))
                .member(ROOM, ADA, Membership.JOIN)
                .member(ROOM, BEN, Membership.JOIN);

        assertThat(answers.to(typed(null), PERSONAL).reply()).isEqualTo(PERSONAL);
        assertThat(matrix.count("createRoom")).isZero();
    }

    @Test
    void takesWhatConcernsPeopleAsideWhereOthersRead() {
        matrix.room(ROOM, create()).member(ROOM, ADA, Membership.JOIN).member(ROOM, BEN, Membership.JOIN);
        assertAside("others read here");
    }

    @Test
    void takesWhatConcernsPeopleAsideInAnEncryptedRoom() {
        matrix.room(ROOM, create(), encryption()).member(ROOM, ADA, Membership.JOIN);
        assertAside("encrypted");
    }

    @Test
    void takesWhatConcernsPeopleAsideWhereAnybodyMayEnter() {
        matrix.room(ROOM, create(), state("m.room.join_rules", "", "{'join_rule': 'public'}"))
                .member(ROOM, ADA, Membership.JOIN);
        assertAside("others read here");
    }

    private void assertAside(String why) {
        var answer = answers.to(typed(null), PERSONAL);

        assertThat(answer.reply().personal()).isFalse();
        assertThat(answer.reply().text().plain())
                .contains(ADA.value(), why, "direct chat")
                .doesNotContain("Ben");
        var aside = Objects.requireNonNull(answer.aside());
        assertThat(aside.text().plain()).contains("without encryption", "Ben paid");
        assertThat(matrix.is(aside.chat(), ADA)).contains(Membership.INVITE);

        var again = Objects.requireNonNull(answers.to(typed(null), PERSONAL).aside());
        assertThat(again.chat()).isEqualTo(aside.chat());
        assertThat(again.text().plain()).isEqualTo("Ben paid");
    }

    private static TypedCommand typed(@Nullable MatrixEventId thread) {
        return new TypedCommand(new CommandCall(ADA, ROOM, EVENT, Instant.EPOCH, false), "help", false, thread);
    }
}
