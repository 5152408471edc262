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
    private final ObjectNode json = Json.object();
    private final ObjectNode join = Json.object();
    private final ObjectNode invite = Json.object();
    private final ObjectNode leave = Json.object();
    private final ArrayNode accountData;

    SyncAnswer(World world, Account account, SyncFilter filter, long since, boolean first) {
        this.world = world;
        this.user = account.id();
        this.filter = filter;
        this.since = since;
        this.first = first;
        json.put("next_batch", Long.toString(world.position()));
        this.accountData = json.putObject("account_data").putArray("events");
        account.data().forEach(this::addAccountData);
        world.rooms().values().stream()
                .filter(room -> filter.wantsRoom(room.id()))
                .forEach(this::add);
        ObjectNode rooms = json.putObject("rooms");
        rooms.set("join", join);
        rooms.set("invite", invite);
        rooms.set("leave", leave);
    }

    boolean hasNews() {
        return !join.isEmpty() || !invite.isEmpty() || !leave.isEmpty() || !accountData.isEmpty();
    }

    ObjectNode json() {
        return json;
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
        boolean whole = first
                || (membership.position() > since
                        && !membership.previousMembership().equals("join"));
        Timeline timeline = Timeline.of(room, filter, whole ? 0 : since, Long.MAX_VALUE, whole);
        if (whole || timeline.hasNews()) {
            ObjectNode update = timeline.json(user);
            ObjectNode summary = update.putObject("summary");
            summary.put("m.joined_member_count", count(room, "join"));
            summary.put("m.invited_member_count", count(room, "invite"));
            join.set(room.id(), update);
        }
    }

    private static long count(Room room, String membership) {
        return room.state().values().stream()
                .filter(event -> event.type().equals("m.room.member"))
                .filter(event -> Json.text(event.content(), "membership").equals(membership))
                .count();
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
                    Timeline.of(room, filter, from, membership.position(), false)
                            .json(user));
        }
    }
}
