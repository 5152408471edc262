package org.eventbot.testkit.matrix;

import java.util.ArrayList;
import java.util.List;
import org.eventbot.testkit.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who may come, who has to go (client-server API, "Room membership"), with Synapse's answers. */
final class Memberships {

    private final World world;

    Memberships(World world) {
        this.world = world;
    }

    void invite(Room room, Account inviter, String target, String reason, boolean direct) {
        UserIds.requireInvitable(target, world.serverName());
        world.limits().countInvitation(inviter.id(), room.id(), target);
        requireJoined(room, inviter.id());
        requireInvitable(room, inviter, target);
        ObjectNode content = content(target, "invite");
        if (!reason.isEmpty()) {
            content.put("reason", reason);
        }
        if (direct) {
            content.put("is_direct", true);
        }
        RoomEvent last = room.stateEvent(StateKey.member(target));
        if (last != null && last.sender().equals(inviter.id()) && last.content().equals(content)) {
            return;
        }
        if (!Power.in(room).mayInvite(inviter.id())) {
            throw Refusals.forbidden("You don't have permission to invite users");
        }
        write(room, inviter.id(), target, content);
    }

    private void requireInvitable(Room room, Account inviter, String target) {
        if (room.isJoined(target)) {
            throw Refusals.forbidden(target + " is already in the room.");
        }
        if (room.membership(target).equals("ban")) {
            throw Refusals.badState("Cannot invite user who was banned");
        }
        if (!inviter.isAdmin() && blocksInvitations(target)) {
            throw Refusals.of(403, "M_INVITE_BLOCKED", "You are not permitted to invite this user.");
        }
    }

    private boolean blocksInvitations(String target) {
        Account account = world.account(target);
        JsonNode wish = account == null ? null : account.kept("m.invite_permission_config");
        return wish != null && Json.text(wish, "default_action").equals("block");
    }

    void join(Room room, String user) {
        String before = room.membership(user);
        if (before.equals("join")) {
            return;
        }
        if (before.equals("ban")) {
            throw Refusals.badState("Cannot join user who was banned");
        }
        if (!before.equals("invite") && !isOpenFor(room, user)) {
            throw Refusals.forbidden("You are not invited to this room.");
        }
        write(room, user, user, content(user, "join"));
    }

    private boolean isOpenFor(Room room, String user) {
        JsonNode rules = room.content(StateKey.of("m.room.join_rules"));
        return switch (Json.text(rules, "join_rule")) {
            case "public" -> true;
            case "restricted", "knock_restricted" -> allowing(rules).stream().anyMatch(one -> one.isJoined(user));
            default -> false;
        };
    }

    private List<Room> allowing(JsonNode rules) {
        List<Room> allowing = new ArrayList<>();
        for (JsonNode condition : rules.path("allow")) {
            world.room(Json.text(condition, "room_id")).ifPresent(allowing::add);
        }
        return allowing;
    }

    void leave(Room room, String user, String reason) {
        switch (room.membership(user)) {
            case "join", "invite", "knock" -> write(room, user, user, bare("leave", reason));
            case "leave" -> {
                // Gone already: the server has nothing to do and says so with success.
            }
            default -> throw Refusals.forbidden(user + " not in room " + room.id() + ".");
        }
    }

    void kick(Room room, String sender, String target, String reason) {
        requireJoined(room, sender);
        switch (room.membership(target)) {
            case "join", "invite", "knock" -> {
                if (!Power.in(room).mayKick(sender, target)) {
                    throw Refusals.forbidden("You cannot kick user " + target + ".");
                }
                write(room, sender, target, bare("leave", reason));
            }
            case "ban" -> throw Refusals.badState("Cannot kick user who was banned");
            default -> throw Refusals.forbidden("The target user is not in the room");
        }
    }

    void ban(Room room, String sender, String target, String reason) {
        requireJoined(room, sender);
        if (!Power.in(room).mayBan(sender, target)) {
            throw Refusals.forbidden("You don't have permission to ban");
        }
        if (!room.membership(target).equals("ban")) {
            write(room, sender, target, bare("ban", reason));
        }
    }

    void unban(Room room, String sender, String target) {
        requireJoined(room, sender);
        if (!room.membership(target).equals("ban")) {
            throw Refusals.badState(
                    "Cannot unban user who was not banned (membership=%s)".formatted(room.membership(target)));
        }
        if (!Power.in(room).mayBan(sender, target)) {
            throw Refusals.forbidden("You don't have permission to unban");
        }
        write(room, sender, target, bare("leave", ""));
    }

    private static void requireJoined(Room room, String user) {
        if (!room.isJoined(user)) {
            throw Refusals.forbidden(user + " not in room " + room.id() + ".");
        }
    }

    private void write(Room room, String sender, String target, ObjectNode content) {
        world.limits().countEvent(sender);
        room.remember(target);
        world.append(room, RoomEvent.Draft.state(sender, StateKey.member(target), content));
    }

    /** A membership with the person's name, which only accounts that exist have. */
    ObjectNode content(String user, String membership) {
        ObjectNode content = bare(membership, "");
        Account account = world.account(user);
        if (account != null) {
            content.put("displayname", account.displayName());
        }
        return content;
    }

    private static ObjectNode bare(String membership, String reason) {
        ObjectNode content = Json.object().put("membership", membership);
        return reason.isEmpty() ? content : content.put("reason", reason);
    }
}
