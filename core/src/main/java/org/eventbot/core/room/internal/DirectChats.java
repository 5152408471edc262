package org.eventbot.core.room.internal;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.MatrixClient;
import org.eventbot.core.matrix.internal.MatrixException;
import org.eventbot.core.matrix.internal.MatrixException.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The unencrypted chats of the bot with one person each, remembered where clients remember them: in the account's
 * {@code m.direct} (Matrix specification, "Direct Messaging").
 */
@RequiredArgsConstructor
public class DirectChats {

    private static final String TYPE = "m.direct";
    private static final Set<Membership> PRESENT = Set.of(Membership.JOIN, Membership.INVITE, Membership.KNOCK);

    private final MatrixClient matrix;
    private final RoomStates states;

    /** @param isNew whether the person was invited to it just now */
    public record Chat(RoomId room, boolean isNew) {}

    /**
     * The chat with the person, made if there is none that still serves.
     *
     * @throws Refusal when none can be made
     */
    public synchronized Chat with(MatrixId person) {
        var directory =
                matrix.accountData(TYPE).map(JsonNode::asObject).orElseGet(JsonNodeFactory.instance::objectNode);
        return known(directory, person).stream()
                .filter(room -> isUsable(room, person))
                .findFirst()
                .map(room -> new Chat(room, false))
                .orElseGet(() -> new Chat(open(directory, person), true));
    }

    private static Set<RoomId> known(JsonNode directory, MatrixId person) {
        var rooms = new LinkedHashSet<RoomId>();
        for (var room : directory.path(person.value())) {
            if (room.asString("").matches("!.+")) {
                rooms.add(new RoomId(room.asString()));
            }
        }
        return rooms;
    }

    private boolean isUsable(RoomId room, MatrixId person) {
        try {
            var state = states.of(room);
            return state.isPrivate() && !state.isEncrypted() && holdsOnly(matrix.members(room), person);
        } catch (MatrixException failure) {
            if (failure.kind() == Kind.REFUSED || failure.kind() == Kind.NOT_FOUND) {
                return false;
            }
            throw failure;
        }
    }

    private boolean holdsOnly(Map<MatrixId, Membership> members, MatrixId person) {
        var present = members.entrySet().stream()
                .filter(member -> PRESENT.contains(member.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return present.equals(Set.of(matrix.self(), person)) && members.get(matrix.self()) == Membership.JOIN;
    }

    private RoomId open(ObjectNode directory, MatrixId person) {
        var room = create(person);
        directory.withArray("/" + pointer(person)).add(room.value());
        matrix.storeAccountData(TYPE, directory);
        if (states.of(room).isEncrypted()) {
            throw new Refusal("I opened a chat with you, but your homeserver encrypts every new one, and I cannot write"
                    + " there what is meant for you alone. Its operators can change that.");
        }
        return room;
    }

    private RoomId create(MatrixId person) {
        try {
            return matrix.createRoom(NewRoom.direct(matrix.self(), person));
        } catch (MatrixException failure) {
            if (failure.kind() == Kind.REFUSED) {
                throw new Refusal(
                        "I could not open a chat with you. Open one with me yourself, with encryption switched"
                                + " off, and ask there.");
            }
            throw failure;
        }
    }

    /** As a step of a JSON pointer (RFC 6901). */
    private static String pointer(MatrixId person) {
        return person.value().replace("~", "~0").replace("/", "~1");
    }
}
