package org.eventbot.core.host.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.MatrixClient;
import org.eventbot.core.matrix.internal.MatrixException;
import org.eventbot.core.matrix.internal.MatrixException.Kind;
import org.eventbot.core.matrix.internal.RoomEvent;
import org.eventbot.core.matrix.internal.SyncBatch;
import org.eventbot.core.matrix.internal.SyncBatch.JoinedRoom;
import org.eventbot.core.plugin.internal.PluginSwitches;
import org.eventbot.core.room.MembershipChange;
import org.eventbot.core.room.RoomListener;
import org.eventbot.core.room.internal.RoomView;
import org.eventbot.core.room.internal.Welcome;

/** Finds out what a sync batch means. Asks the homeserver, stores nothing. */
@RequiredArgsConstructor
class Preparation {

    /** Messages from before the bot came are history, unless somebody is plainly waiting at the door. */
    private static final Duration WAITING_AT_THE_DOOR = Duration.ofMinutes(2);

    private static final int LONGEST_ID = 255;

    private final MatrixClient matrix;
    private final Welcome welcome;
    private final RoomView rooms;
    private final PluginSwitches switches;
    private final List<RoomListener> listeners;

    Prepared prepare(SyncBatch batch) {
        var accepted = new ArrayList<RoomId>();
        var declined = new ArrayList<RoomId>();
        for (var invitation : batch.invitations()) {
            (welcome.accepts(invitation) ? accepted : declined).add(invitation.room());
        }
        var greeted = new ArrayList<Prepared.Entered>();
        var commands = new ArrayList<Prepared.Command>();
        var changes = new ArrayList<Prepared.Heard>();
        for (var news : batch.joined()) {
            if (!batch.first()) {
                greet(news).ifPresent(greeted::add);
                commands.addAll(commands(news));
            }
            changes.addAll(changes(news));
        }
        return new Prepared(accepted, declined, greeted, commands, changes);
    }

    private List<Prepared.Command> commands(JoinedRoom news) {
        var entered = ownJoin(news).map(RoomEvent::at);
        var found = new ArrayList<Prepared.Command>();
        for (var event : news.timeline()) {
            var isHistory = entered.filter(at -> event.at().isBefore(at.minus(WAITING_AT_THE_DOOR)))
                    .isPresent();
            if (!isHistory
                    && isStorable(event.id())
                    && !event.sender().equals(matrix.self().value())
                    && MatrixId.parse(event.sender()).isPresent()) {
                Typed.command(event).ifPresent(typed -> found.add(new Prepared.Command(news.room(), event, typed)));
            }
        }
        return found;
    }

    /** Nothing else can be answered, since answers refer to it (Matrix specification, appendix "Event IDs"). */
    private static boolean isStorable(String id) {
        return id.length() > 1 && id.length() <= LONGEST_ID && id.charAt(0) == '$';
    }

    /** The room, if the bot has just come in and is alone with the one who asked it in. */
    private Optional<Prepared.Entered> greet(JoinedRoom news) {
        return ownJoin(news)
                .map(join -> news.room())
                .filter(this::isOneToOne)
                .map(room -> new Prepared.Entered(room, rooms.isEncrypted(room)));
    }

    private boolean isOneToOne(RoomId room) {
        try {
            var members = matrix.joinedMembers(room);
            return members.size() == 2
                    && members.stream()
                            .filter(person -> !person.equals(matrix.self()))
                            .anyMatch(person -> rooms.isDirect(room, person));
        } catch (MatrixException failure) {
            return tolerate(failure);
        }
    }

    private Optional<RoomEvent> ownJoin(JoinedRoom news) {
        return news.timeline().stream()
                .filter(event -> event.isState("m.room.member")
                        && matrix.self().value().equals(event.key())
                        && event.text("membership").filter("join"::equals).isPresent())
                .findFirst();
    }

    private List<Prepared.Heard> changes(JoinedRoom news) {
        var changes = new ArrayList<MembershipChange>();
        news.state().forEach(event -> change(news.room(), event).ifPresent(changes::add));
        news.timeline().forEach(event -> change(news.room(), event).ifPresent(changes::add));
        if (changes.isEmpty()) {
            return List.of();
        }
        var hearing = listeners.stream()
                .map(RoomListener::plugin)
                .distinct()
                .filter(plugin -> isOn(news.room(), plugin))
                .toList();
        return hearing.isEmpty()
                ? List.of()
                : changes.stream()
                        .map(change -> new Prepared.Heard(change, hearing))
                        .toList();
    }

    private boolean isOn(RoomId room, String plugin) {
        try {
            return switches.isOn(room, plugin);
        } catch (MatrixException failure) {
            return tolerate(failure);
        }
    }

    private static boolean tolerate(MatrixException failure) {
        if (failure.kind() == Kind.REFUSED || failure.kind() == Kind.NOT_FOUND) {
            return false;
        }
        throw failure;
    }

    private static Optional<MembershipChange> change(RoomId room, RoomEvent event) {
        if (!event.isState("m.room.member")) {
            return Optional.empty();
        }
        return MatrixId.parse(event.key() == null ? "" : event.key()).flatMap(who -> MatrixId.parse(event.sender())
                .map(sender -> new MembershipChange(
                        room, who, Membership.of(event.text("membership").orElse("")), sender, event.at())));
    }
}
