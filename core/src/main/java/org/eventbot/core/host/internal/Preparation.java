package org.eventbot.core.host.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.matrix.internal.MatrixClient;
import org.eventbot.core.matrix.internal.MatrixException;
import org.eventbot.core.matrix.internal.MatrixException.Kind;
import org.eventbot.core.matrix.internal.RoomEvent;
import org.eventbot.core.matrix.internal.SyncBatch;
import org.eventbot.core.matrix.internal.SyncBatch.JoinedRoom;
import org.eventbot.core.room.internal.RoomView;
import org.eventbot.core.room.internal.Welcome;

/** Finds out what a sync batch means. Asks the homeserver, stores nothing. */
@RequiredArgsConstructor
class Preparation {

    /** Messages from before the bot came are history, unless somebody is plainly waiting at the door. */
    private static final Duration WAITING_AT_THE_DOOR = Duration.ofMinutes(2);

    private final MatrixClient matrix;
    private final Welcome welcome;
    private final Arrivals arrivals;
    private final RoomView rooms;
    private final Hearing hearing;
    private final Typed typed;
    private final BotName name;
    private final Predicate<String> isCommand;

    Prepared prepare(SyncBatch batch) {
        var accepted = new ArrayList<RoomId>();
        var declined = new ArrayList<RoomId>();
        for (var invitation : batch.invitations()) {
            (welcome.accepts(invitation) ? accepted : declined).add(invitation.room());
        }
        var greeted = new ArrayList<RoomId>();
        var tooBig = new ArrayList<RoomId>();
        var unreadable = new ArrayList<RoomId>();
        var commands = new ArrayList<Prepared.Command>();
        var changes = new ArrayList<Prepared.Heard>();
        for (var news : batch.joined()) {
            if (!batch.first() && arrivals.isLured(news)) {
                tooBig.add(news.room());
                continue;
            }
            var said = batch.first() ? List.<RoomEvent>of() : said(news);
            var missed = batch.first() ? List.<RoomEvent>of() : missed(news);
            if (!batch.first()) {
                if (arrivals.isToBeGreeted(news)) {
                    greeted.add(news.room());
                }
                if (arrivals.isUnreadable(news)) {
                    unreadable.add(news.room());
                }
                missed.forEach(event -> command(news.room(), event).ifPresent(commands::add));
                said.forEach(event -> command(news.room(), event).ifPresent(commands::add));
            }
            changes.addAll(hearing.heard(news, words(missed), words(said)));
            if (news.state().stream().anyMatch(arrivals::isAboutBot)
                    || news.timeline().stream().anyMatch(arrivals::isAboutBot)) {
                name.forget();
            }
        }
        return new Prepared(accepted, declined, greeted, tooBig, unreadable, commands, changes);
    }

    /** What others wrote while the bot was there. */
    private List<RoomEvent> said(JoinedRoom news) {
        var entered = arrivals.ownJoin(news).map(RoomEvent::at);
        return news.timeline().stream()
                .filter(event -> entered.filter(at -> event.at().isBefore(at.minus(WAITING_AT_THE_DOOR)))
                        .isEmpty())
                .filter(this::isByOthers)
                .toList();
    }

    /** What a busy room said while the bot was away, and the homeserver did not tell by itself. */
    private List<RoomEvent> missed(JoinedRoom news) {
        var gap = news.gap();
        if (gap == null || arrivals.ownJoin(news).isPresent()) {
            return List.of();
        }
        try {
            return matrix.messages(news.room(), gap).stream()
                    .filter(this::isByOthers)
                    .toList();
        } catch (MatrixException failure) {
            tolerate(failure);
            return List.of();
        }
    }

    private boolean isByOthers(RoomEvent event) {
        // Nothing else can be answered, since answers refer to it.
        return MatrixEventId.parse(event.id()).isPresent()
                && !event.sender().equals(matrix.self().value())
                && MatrixId.parse(event.sender()).isPresent();
    }

    /** What is said to the bot, or to another one, is not said to the room. */
    private List<RoomEvent> words(List<RoomEvent> said) {
        return said.stream().filter(event -> typed.command(event).isEmpty()).toList();
    }

    private Optional<Prepared.Command> command(RoomId room, RoomEvent event) {
        return typed.command(event)
                .filter(said -> isForUs(said, room, event))
                .map(said -> new Prepared.Command(room, event, said));
    }

    /** The words of other bots are none of our business; where nobody else is, a wrong one was meant for us. */
    private boolean isForUs(Typed.Said said, RoomId room, RoomEvent event) {
        if (said.byName() || isCommand.test(said.words())) {
            return true;
        }
        try {
            return rooms.isDirect(room, new MatrixId(event.sender()));
        } catch (MatrixException unanswered) {
            return false;
        }
    }

    /** Whatever cannot be seen is not so; when the homeserver is away, the batch comes again. */
    static boolean tolerate(MatrixException failure) {
        if (failure.kind() == Kind.REFUSED || failure.kind() == Kind.NOT_FOUND) {
            return false;
        }
        throw failure;
    }
}
