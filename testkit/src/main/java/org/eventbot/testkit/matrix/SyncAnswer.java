package org.eventbot.testkit.matrix;

import org.eventbot.testkit.http.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One answer to a sync: what changed for a person since a position, or everything the first time. */
final class SyncAnswer {

    private final World world;
    private final String user;
    private final SyncFilter filter;
    private final long since;
    private final boolean first;
    private final long position;
    private final ArrayNode accountData = Json.object().arrayNode();
    private final ObjectNode join = Json.object();
    private final ObjectNode invite = Json.object();
    private final ObjectNode leave = Json.object();

    SyncAnswer(World world, Account account, SyncFilter filter, long since, boolean first) {
        this.world = world;
        this.user = account.id();
        this.filter = filter;
        this.since = since;
        this.first = first;
        this.position = world.position();
        account.data().forEach(this::addAccountData);
        world.rooms().values().stream()
                .filter(room -> filter.wantsRoom(room.id()))
                .forEach(this::add);
    }

    boolean hasNews() {
        return !join.isEmpty() || !invite.isEmpty() || !leave.isEmpty() || !accountData.isEmpty();
    }

    /** As Synapse does it: what is empty is not there at all. */
    ObjectNode json() {
        ObjectNode json = Json.object().put("next_batch", Long.toString(position));
        if (!accountData.isEmpty()) {
            json.putObject("account_data").set("events", accountData);
        }
        ObjectNode rooms = Json.object();
        put(rooms, "join", join);
        put(rooms, "invite", invite);
        put(rooms, "leave", leave);
        put(json, "rooms", rooms);
        return json;
    }

    private static void put(ObjectNode into, String name, ObjectNode part) {
        if (!part.isEmpty()) {
            into.set(name, part);
        }
    }

    private void addAccountData(String key, Account.Kept kept) {
        // Keys of rooms hold a blank; they are not told here.
        if ((first || kept.position() > since) && key.indexOf(' ') < 0) {
            ObjectNode event = accountData.addObject().put("type", key);
            event.set("content", kept.content());
        }
    }

    private void add(Room room) {
        RoomEvent membership = room.stateEvent(StateKey.member(user));
        if (membership == null) {
            return;
        }
        boolean recent = first || membership.position() > since;
        switch (room.membership(user)) {
            case "join" -> addJoined(room, membership);
            case "invite" -> addInvited(room, recent);
            default -> addLeft(room, membership, recent && !first);
        }
    }

    private void addJoined(Room room, RoomEvent membership) {
        boolean justJoined = membership.position() > since
                && !membership.previousMembership().equals("join");
        boolean newcomer = justJoined && !first;
        Timeline timeline = Timeline.of(room, filter, newcomer ? 0 : since, Long.MAX_VALUE);
        if (first || newcomer || timeline.hasNews()) {
            join.set(room.id(), timeline.json(user, newcomer));
        }
    }

    private void addInvited(Room room, boolean recent) {
        if (recent) {
            ArrayNode events =
                    invite.putObject(room.id()).putObject("invite_state").putArray("events");
            InviteState.of(room, user).forEach(event -> events.add(event.stripped()));
        }
    }

    private void addLeft(Room room, RoomEvent membership, boolean recent) {
        if (recent && !room.isForgottenBy(user)) {
            boolean wasIn = membership.previousMembership().equals("join");
            long from = wasIn ? since : Math.max(since, membership.position() - 1);
            leave.set(
                    room.id(),
                    Timeline.of(room, filter, from, membership.position()).json(user, false));
        }
    }
}
