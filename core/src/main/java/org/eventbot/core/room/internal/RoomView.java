package org.eventbot.core.room.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.BotPower;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.MatrixLink;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.MatrixClient;
import org.eventbot.core.matrix.internal.MatrixException;
import org.eventbot.core.matrix.internal.MatrixException.Kind;
import org.eventbot.core.room.Rooms;

/** Answers from cached state and, for people, from the homeserver. */
@RequiredArgsConstructor
public class RoomView implements Rooms {

    private static final int ORGANIZER = 50;

    /** In it is nobody. */
    public static final RoomId NOWHERE = new RoomId("!nowhere");

    private final MatrixClient matrix;
    private final RoomStates states;
    private final SpaceTree tree;

    @Override
    public String name(RoomId room) {
        return states.of(room).name().orElse("this room");
    }

    @Override
    public RoomId find(String idOrAlias) {
        var room = findOrNowhere(idOrAlias);
        if (room.equals(NOWHERE)) {
            throw notForUs();
        }
        return room;
    }

    /** The same words whether there is no such room or one that the asker is not in. */
    public static Refusal notForUs() {
        return new Refusal("That room is not for us: either there is none, or you or I are not in it, and I say nothing"
                + " about a room to people who are not in it.");
    }

    /**
     * The room, or {@link #NOWHERE}: so a room that does not exist is met like one that the asker is not in, and nobody
     * finds out which rooms there are.
     *
     * @throws Refusal when it is no address of a room at all
     */
    public RoomId findOrNowhere(String idOrAlias) {
        var typed = idOrAlias.strip();
        var text = MatrixLink.isLink(typed) ? new MatrixLink(typed).target().orElse("") : typed;
        if (text.startsWith("!") && text.length() > 1) {
            return new RoomId(text);
        }
        if (text.startsWith("#") && text.indexOf(':') > 1) {
            return resolve(text);
        }
        throw new Refusal(
                "{} is no room. Give its address, as in `#event:example.org`, its ID, as in `!abc:example.org`, or a link to it.",
                idOrAlias);
    }

    private RoomId resolve(String alias) {
        try {
            return matrix.resolveAlias(alias).orElse(NOWHERE);
        } catch (MatrixException failure) {
            if (failure.kind() == Kind.REFUSED) {
                return NOWHERE;
            }
            throw failure;
        }
    }

    @Override
    public boolean isEncrypted(RoomId room) {
        return states.of(room).isEncrypted();
    }

    @Override
    public boolean isPrivate(RoomId room) {
        return states.of(room).isPrivate();
    }

    @Override
    public List<RoomId> spacesOf(RoomId room) {
        var levels = tree.levels(room);
        var scopes = states.of(room).isSpace() || levels.size() == 1 ? levels : levels.subList(1, levels.size());
        return scopes.stream().flatMap(Set::stream).toList();
    }

    @Override
    public boolean isInSpace(RoomId room) {
        return states.of(room).isSpace() || tree.levels(room).size() > 1;
    }

    @Override
    public List<RoomId> claimedBy(RoomId room) {
        var agreed = agreedSpaces(room);
        return matrix.joinedRooms().stream()
                .filter(space -> tree.isSpaceWith(space, room) && !agreed.contains(space))
                .sorted(SpaceTree.BY_ID)
                .toList();
    }

    /** The spaces right above the room; none when it is in none. */
    public List<RoomId> agreedSpaces(RoomId room) {
        var levels = tree.levels(room);
        return levels.size() == 1 ? List.of() : List.copyOf(levels.get(1));
    }

    /** Whether the space lists the room, agreed or not. */
    public boolean lists(RoomId space, RoomId room) {
        return tree.isSpaceWith(space, room);
    }

    /** The spaces right above the room; the room itself when there are none or it is a space. */
    public List<RoomId> nearestSpaces(RoomId room) {
        var levels = tree.levels(room);
        return levels.size() == 1 || states.of(room).isSpace() ? List.of(room) : List.copyOf(levels.get(1));
    }

    @Override
    public Map<MatrixId, Membership> members(RoomId room) {
        return matrix.members(room);
    }

    /**
     * Whether what concerns people may be told to this person there: nobody outside can read, and besides the person there
     * are only those who lead the room.
     */
    public boolean isAmongOrganizers(RoomId room, MatrixId person) {
        var state = states.of(room);
        return state.isPrivate()
                && !state.isEncrypted()
                && matrix.joinedMembers(room).stream()
                        .allMatch(one ->
                                one.equals(person) || one.equals(matrix.self()) || state.powerOf(one) >= ORGANIZER);
    }

    /** Whether the bot itself made the room. */
    public boolean isOwn(RoomId room) {
        return states.of(room).isMadeBy(matrix.self());
    }

    /**
     * Whether the room holds only the bot and this person, and nobody else can read it. Asked anew each time. A space, or
     * a room of one, is none, even while an operator is still alone in it with the bot.
     */
    public boolean isDirect(RoomId room, MatrixId person) {
        var joined = matrix.joinedMembers(room);
        return joined.size() == 2
                && joined.contains(person)
                && !states.of(room).isWorldReadable()
                && !states.of(room).isSpace()
                && tree.levels(room).size() == 1
                && matrix.members(room).values().stream()
                        .noneMatch(membership -> membership == Membership.INVITE || membership == Membership.KNOCK);
    }

    @Override
    public Set<MatrixId> withPower(RoomId room, int level) {
        var state = states.of(room);
        return matrix.joinedMembers(room).stream()
                .filter(person -> !person.equals(matrix.self()) && state.powerOf(person) >= level)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public RoomId createPrivate(String name, Set<MatrixId> people) {
        try {
            return matrix.createRoom(NewRoom.desk(name, matrix.self(), people));
        } catch (MatrixException failure) {
            if (failure.kind() == MatrixException.Kind.REFUSED) {
                throw new Refusal("The homeserver does not let me make a room. Make one yourself, private and without"
                        + " encryption, and invite me.");
            }
            throw failure;
        }
    }

    @Override
    public boolean botCan(BotPower power, RoomId room) {
        var state = states.of(room);
        var needed =
                switch (power) {
                    case INVITE -> state.levelFor("invite", 0);
                    case KICK -> state.levelFor("kick", 50);
                    case REDACT -> state.levelFor("redact", 50);
                };
        return state.powerOf(matrix.self()) >= needed;
    }
}
