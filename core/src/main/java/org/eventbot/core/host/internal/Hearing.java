package org.eventbot.core.host.internal;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.MatrixClient;
import org.eventbot.core.matrix.internal.MatrixException;
import org.eventbot.core.matrix.internal.RoomEvent;
import org.eventbot.core.matrix.internal.SyncBatch.JoinedRoom;
import org.eventbot.core.plugin.internal.PluginSwitches;
import org.eventbot.core.room.MembershipChange;
import org.eventbot.core.room.Reaction;
import org.eventbot.core.room.RoomListener;
import org.springframework.aop.support.AopUtils;

/** Finds out what plugins hear of a room's news, and which ones. Asks the homeserver, stores nothing. */
@RequiredArgsConstructor
class Hearing {

    private final MatrixClient matrix;
    private final PluginSwitches switches;
    private final List<RoomListener> listeners;

    /**
     * In the order in which it happened.
     *
     * @param missed what others than the bot wrote to each other while it was away
     * @param said the same of the timeline
     */
    List<Prepared.Heard> heard(JoinedRoom news, List<RoomEvent> missed, List<RoomEvent> said) {
        // The same objects: to compare what they say would take long after a gap of a thousand.
        var words = Collections.newSetFromMap(new IdentityHashMap<RoomEvent, Boolean>());
        words.addAll(missed);
        words.addAll(said);
        var happened = Stream.of(news.state(), missed, news.timeline())
                .flatMap(List::stream)
                .filter(event -> event.isState("m.room.member") || isHeard(event) && words.contains(event))
                .toList();
        var hearing = happened.isEmpty() ? List.<RoomListener>of() : hearing(news.room());
        var heard = new ArrayList<Prepared.Heard>();
        for (var event : hearing.isEmpty() ? List.<RoomEvent>of() : happened) {
            tell(news, event, hearing)
                    .map(what -> new Prepared.Heard(
                            what,
                            hearing.stream()
                                    .map(RoomListener::plugin)
                                    .distinct()
                                    .toList()))
                    .ifPresent(heard::add);
        }
        return heard;
    }

    private static boolean isHeard(RoomEvent event) {
        return event.type().equals("m.reaction") || Spoken.isMessage(event);
    }

    private List<RoomListener> hearing(RoomId room) {
        return listeners.stream()
                .filter(listener -> isOn(room, listener.plugin()))
                .toList();
    }

    private boolean isOn(RoomId room, String plugin) {
        try {
            return switches.isOn(room, plugin);
        } catch (MatrixException failure) {
            return Preparation.tolerate(failure);
        }
    }

    private Optional<Consumer<RoomListener>> tell(JoinedRoom news, RoomEvent event, List<RoomListener> hearing) {
        if (event.isState("m.room.member")) {
            return change(news.room(), event).map(change -> listener -> listener.onMembership(change));
        }
        if (event.type().equals("m.reaction")) {
            return hearing.stream().anyMatch(Hearing::caresForReactions)
                    ? reaction(news, event).map(reaction -> listener -> listener.onReaction(reaction))
                    : Optional.empty();
        }
        return Spoken.message(news.room(), event).map(message -> listener -> listener.onMessage(message));
    }

    private static Optional<MembershipChange> change(RoomId room, RoomEvent event) {
        return MatrixId.parse(event.key() == null ? "" : event.key()).flatMap(who -> MatrixId.parse(event.sender())
                .map(sender -> new MembershipChange(
                        room, who, Membership.of(event.text("membership").orElse("")), sender, event.at())));
    }

    /** Each reaction costs a question to the homeserver; a listener that does not override the method costs none. */
    private static boolean caresForReactions(RoomListener listener) {
        return Stream.of(AopUtils.getTargetClass(listener).getMethods())
                .filter(method -> method.getName().equals("onReaction"))
                .map(Method::getDeclaringClass)
                .anyMatch(type -> !type.equals(RoomListener.class));
    }

    /** Empty when it is none, or the homeserver does not tell who wrote the message. */
    private Optional<Reaction> reaction(JoinedRoom news, RoomEvent event) {
        var relation = event.content().path("m.relates_to");
        var message = MatrixEventId.parse(relation.path("event_id").asString(""));
        var key = relation.path("key").asString("");
        if (message.isEmpty()
                || key.isBlank()
                || !relation.path("rel_type").asString("").equals("m.annotation")) {
            return Optional.empty();
        }
        return author(news, message.get())
                .map(author -> new Reaction(
                        news.room(),
                        new MatrixEventId(event.id()),
                        new MatrixId(event.sender()),
                        event.at(),
                        message.get(),
                        author,
                        key));
    }

    private Optional<MatrixId> author(JoinedRoom news, MatrixEventId message) {
        return news.timeline().stream()
                .filter(event -> event.id().equals(message.value()))
                .findFirst()
                .map(event -> MatrixId.parse(event.sender()))
                .orElseGet(() -> asked(news.room(), message));
    }

    private Optional<MatrixId> asked(RoomId room, MatrixEventId message) {
        try {
            return matrix.author(room, message);
        } catch (MatrixException failure) {
            Preparation.tolerate(failure);
            return Optional.empty();
        }
    }
}
