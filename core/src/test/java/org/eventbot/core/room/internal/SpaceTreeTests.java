package org.eventbot.core.room.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eventbot.core.matrix.internal.RoomFixture.child;
import static org.eventbot.core.matrix.internal.RoomFixture.create;
import static org.eventbot.core.matrix.internal.RoomFixture.parent;
import static org.eventbot.core.matrix.internal.RoomFixture.space;

import java.util.HashSet;
import java.util.Set;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.FakeMatrixClient;
import org.eventbot.core.matrix.internal.MatrixException;
import org.eventbot.core.matrix.internal.MatrixFailures;
import org.junit.jupiter.api.Test;

class SpaceTreeTests {

    private static final RoomId ROOM = new RoomId("!room:example.org");
    private static final RoomId SPACE = new RoomId("!space:example.org");
    private static final RoomId OTHER = new RoomId("!other:example.org");

    private final Set<RoomId> agreements = new HashSet<>();
    private final FakeMatrixClient matrix = new FakeMatrixClient();
    private final SpaceTree tree = new SpaceTree(new RoomStates(matrix), room -> agreements);

    @Test
    void leadsFromARoomToItsSpaces() {
        matrix.room(ROOM, create(), parent(SPACE), parent(OTHER));
        matrix.room(SPACE, space(), child(ROOM));
        matrix.room(OTHER, space(), child(ROOM));

        assertThat(tree.levels(ROOM)).containsExactly(Set.of(ROOM), Set.of(SPACE, OTHER));
    }

    @Test
    void knowsNoSpaceOfARoomThatIsInNone() {
        matrix.room(ROOM, create());

        assertThat(tree.levels(ROOM)).containsExactly(Set.of(ROOM));
    }

    @Test
    void letsNoStrangersSpaceClaimARoom() {
        matrix.room(ROOM, create());
        matrix.room(SPACE, space(), child(ROOM));

        assertThat(tree.levels(ROOM)).containsExactly(Set.of(ROOM));
        assertThat(tree.lists(SPACE, ROOM)).isTrue();
    }

    @Test
    void takesAModeratorsWordForTheRooms() {
        matrix.room(ROOM, create());
        matrix.room(SPACE, space(), child(ROOM));
        agreements.add(SPACE);

        assertThat(tree.levels(ROOM)).containsExactly(Set.of(ROOM), Set.of(SPACE));
    }

    @Test
    void takesNoWordForASpaceThatDoesNotListTheRoom() {
        matrix.room(ROOM, create());
        matrix.room(SPACE, space());
        agreements.add(SPACE);

        assertThat(tree.levels(ROOM)).containsExactly(Set.of(ROOM));
    }

    @Test
    void letsNoRoomClaimASpace() {
        matrix.room(ROOM, create(), parent(SPACE));
        matrix.room(SPACE, space());

        assertThat(tree.levels(ROOM)).containsExactly(Set.of(ROOM));
    }

    @Test
    void takesNoOrdinaryRoomAsASpace() {
        matrix.room(ROOM, create(), parent(SPACE));
        matrix.room(SPACE, create(), child(ROOM));

        assertThat(tree.levels(ROOM)).containsExactly(Set.of(ROOM));
    }

    @Test
    void passesOverASpaceThatTheBotCannotRead() {
        matrix.room(ROOM, create(), parent(SPACE));

        assertThat(tree.levels(ROOM)).containsExactly(Set.of(ROOM));
    }

    @Test
    void goesFiveSpacesUpAndNoFurther() {
        for (int depth = 0; depth < 8; depth++) {
            matrix.room(at(depth), space(), parent(at(depth + 1)), child(at(depth - 1)));
        }

        assertThat(tree.levels(at(0))).hasSize(6).last().isEqualTo(Set.of(at(5)));
    }

    @Test
    void endsALoopWhereItBegins() {
        matrix.room(SPACE, space(), parent(OTHER), child(OTHER));
        matrix.room(OTHER, space(), parent(SPACE), child(SPACE));

        assertThat(tree.levels(SPACE)).containsExactly(Set.of(SPACE), Set.of(OTHER));
    }

    @Test
    void ignoresASpaceThatIsItsOwnParent() {
        matrix.room(SPACE, space(), parent(SPACE), child(SPACE));

        assertThat(tree.levels(SPACE)).containsExactly(Set.of(SPACE));
    }

    @Test
    void doesNotGuessWhileTheHomeserverIsDown() {
        matrix.fail("state", MatrixFailures.noAnswer());
        matrix.room(ROOM, create());

        assertThatThrownBy(() -> tree.levels(ROOM)).isInstanceOf(MatrixException.class);
        assertThat(tree.levels(ROOM)).containsExactly(Set.of(ROOM));
    }

    private static RoomId at(int depth) {
        return new RoomId("!" + depth + "x:example.org");
    }
}
