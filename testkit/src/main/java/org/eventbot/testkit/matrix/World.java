package org.eventbot.testkit.matrix;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the double knows. Every use holds its monitor, and whoever waits for news waits on it; that makes the double as
 * sequential as a room of a real server is.
 */
final class World {

    private final SecureRandom random = new SecureRandom();
    private final String serverName;
    private final Clock clock;
    private final Limits limits;
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final Map<String, Room> rooms = new LinkedHashMap<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();
    private final Map<String, String> transactions = new LinkedHashMap<>();
    private long position;

    World(String serverName, Clock clock) {
        this.serverName = serverName;
        this.clock = clock;
        this.limits = new Limits(clock);
    }

    String serverName() {
        return serverName;
    }

    Limits limits() {
        return limits;
    }

    long position() {
        return position;
    }

    /** Counts one more thing that a waiting client wants to hear of. */
    long advance() {
        position++;
        notifyAll();
        return position;
    }

    String randomId() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    Map<String, Account> accounts() {
        return accounts;
    }

    @Nullable
    Account account(String user) {
        return accounts.get(user);
    }

    Map<String, Session> sessions() {
        return sessions;
    }

    Map<String, Room> rooms() {
        return rooms;
    }

    Optional<Room> room(String id) {
        return Optional.ofNullable(rooms.get(id));
    }

    Map<String, String> aliases() {
        return aliases;
    }

    /** Event ids by device and transaction. */
    Map<String, String> transactions() {
        return transactions;
    }

    /** Writes an event into a room; whoever calls has asked all permissions. */
    RoomEvent append(Room room, RoomEvent.Draft draft) {
        return append(room, draft, "$" + randomId());
    }

    RoomEvent append(Room room, RoomEvent.Draft draft, String eventId) {
        RoomEvent event = new RoomEvent(draft, eventId, room.id(), advance(), clock.instant(), previous(room, draft));
        room.append(event);
        return event;
    }

    private static @Nullable JsonNode previous(Room room, RoomEvent.Draft draft) {
        if (draft.stateKey() == null) {
            return null;
        }
        RoomEvent before = room.stateEvent(new StateKey(draft.type(), draft.stateKey()));
        return before == null ? null : before.content();
    }
}
