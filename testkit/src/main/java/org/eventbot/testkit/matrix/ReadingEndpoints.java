package org.eventbot.testkit.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eventbot.testkit.http.Answer;
import org.eventbot.testkit.http.Call;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.Routes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What people read of a room: state, members, history, single events. */
final class ReadingEndpoints {

    private static final String ROOM = "/_matrix/client/v3/rooms/{}/";
    private static final String RELATIONS = "/_matrix/client/v1/rooms/{}/relations/";
    private static final int LARGEST_PAGE = 1000;

    private final Access access;

    ReadingEndpoints(Access access) {
        this.access = access;
    }

    void addTo(Routes routes) {
        routes.on("GET", ROOM + "state", this::allState)
                .on("GET", ROOM + "state/{}", call -> state(call, ""))
                .on("GET", ROOM + "state/{}/{}", call -> state(call, call.argument(2)))
                .on("GET", ROOM + "members", this::members)
                .on("GET", ROOM + "joined_members", this::joinedMembers)
                .on("GET", ROOM + "messages", this::messages)
                .on("GET", ROOM + "event/{}", this::event)
                .on("GET", RELATIONS + "{}/m.replace/m.room.message", this::edits);
    }

    private Answer allState(Call call) {
        Access.View view = access.readable(call);
        List<ObjectNode> all = view.state().values().stream()
                .map(event -> event.seenBy(view.user()))
                .toList();
        return Answer.ok(Json.of(all));
    }

    private Answer state(Call call, String key) {
        Access.View view = access.readable(call);
        RoomEvent event = view.state().get(new StateKey(call.argument(1), key));
        if (event == null) {
            throw Refusals.notFound("Event not found.");
        }
        boolean whole = call.query("format", "content").equals("event");
        return Answer.ok(whole ? event.seenBy(view.user()) : event.content());
    }

    private Answer members(Call call) {
        Access.View view = access.readable(call);
        String wanted = call.query("membership", "");
        String unwanted = call.query("not_membership", "");
        ObjectNode answer = Json.object();
        ArrayNode chunk = answer.putArray("chunk");
        for (RoomEvent event : view.state().values()) {
            String membership = Json.text(event.content(), "membership");
            boolean chosen = (wanted.isEmpty() || membership.equals(wanted)) && !membership.equals(unwanted);
            if (event.type().equals("m.room.member") && chosen) {
                chunk.add(event.seenBy(view.user()));
            }
        }
        return Answer.ok(answer);
    }

    private Answer joinedMembers(Call call) {
        Access.View view = access.readable(call);
        ObjectNode answer = Json.object();
        ObjectNode joined = answer.putObject("joined");
        view.state().forEach((slot, event) -> {
            if (slot.type().equals("m.room.member")
                    && Json.text(event.content(), "membership").equals("join")) {
                ObjectNode member = joined.putObject(slot.key());
                member.put("display_name", Json.text(event.content(), "displayname"));
                member.putNull("avatar_url");
            }
        });
        return Answer.ok(answer);
    }

    private Answer messages(Call call) {
        Access.View view = access.readable(call);
        boolean backwards = call.query("dir", "f").equals("b");
        int limit = Math.min(Numbers.of(call.query("limit", "10"), 10), LARGEST_PAGE);
        long from = Numbers.ofToken(call.query("from", backwards ? Long.toString(Long.MAX_VALUE) : "0"));
        long to = Numbers.ofToken(call.query("to", backwards ? "0" : Long.toString(Long.MAX_VALUE)));
        List<RoomEvent> events = new ArrayList<>(view.room().events());
        if (backwards) {
            Collections.reverse(events);
        }
        List<RoomEvent> page = events.stream()
                .filter(view::shows)
                .filter(event -> backwards
                        ? event.position() < from && event.position() > to
                        : event.position() > from && event.position() <= to)
                .limit(limit)
                .toList();
        return Answer.ok(page(view, page, from, limit));
    }

    private static ObjectNode page(Access.View view, List<RoomEvent> page, long from, int limit) {
        ObjectNode answer = Json.object().put("start", Long.toString(from));
        ArrayNode chunk = answer.putArray("chunk");
        page.forEach(event -> chunk.add(event.seenBy(view.user())));
        if (page.size() == limit && limit > 0) {
            answer.put("end", Long.toString(page.get(limit - 1).position()));
        }
        return answer;
    }

    /** A redacted edit relates to nothing any more. */
    private Answer edits(Call call) {
        Access.View view = access.readable(call);
        ObjectNode answer = Json.object();
        ArrayNode chunk = answer.putArray("chunk");
        view.room().events().stream()
                .filter(event -> replaces(event, call.argument(1)))
                .forEach(event -> chunk.add(event.seenBy(view.user())));
        return Answer.ok(answer);
    }

    private static boolean replaces(RoomEvent event, String message) {
        var relation = event.content().path("m.relates_to");
        return relation.path("rel_type").asString("").equals("m.replace")
                && relation.path("event_id").asString("").equals(message);
    }

    private Answer event(Call call) {
        Access.View view = access.readable(call);
        RoomEvent event = view.room()
                .event(call.argument(1))
                .filter(view::shows)
                .orElseThrow(() -> Refusals.notFound("Event not found."));
        return Answer.ok(event.seenBy(view.user()));
    }
}
