package org.example.karma;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.outbox.Outbox;
import org.eventbot.core.room.Reaction;
import org.eventbot.core.room.RoomListener;
import org.eventbot.core.room.RoomMessage;

/** Hears who is thanked: {@code @person++} in a message, or a cookie as reaction to one. */
class Thanks implements RoomListener {

    private static final String COOKIE = "🍪";

    /** Clients write people whom one picks from a list like this, too; some put a colon behind them. */
    private static final Pattern PLUS_PLUS =
            Pattern.compile("(@[A-Za-z0-9._=/+-]+:[A-Za-z0-9.-]+(?::[0-9]{1,5})?)[:,]?\\s*\\+\\+");

    private final KarmaBook book;
    private final Outbox outbox;

    Thanks(KarmaBook book, Outbox outbox) {
        this.book = book;
        this.outbox = outbox;
    }

    @Override
    public String plugin() {
        return KarmaPlugin.ID;
    }

    @Override
    public void onMessage(RoomMessage message) {
        var thanked = PLUS_PLUS.matcher(message.text())
                .results()
                .flatMap(found -> MatrixId.parse(found.group(1)).stream())
                .distinct()
                .toList();
        if (counts(message.room(), message.sender(), thanked, message.id(), message.at())) {
            outbox.react(message.id().reference("karma"), KarmaPlugin.ID, message.room(), message.id(), COOKIE);
        }
    }

    @Override
    public void onReaction(Reaction reaction) {
        if (reaction.key().startsWith(COOKIE)) {
            counts(reaction.room(), reaction.sender(), List.of(reaction.author()), reaction.id(), reaction.at());
        }
    }

    /** Nobody thanks themselves. */
    private boolean counts(RoomId room, MatrixId sender, List<MatrixId> people, MatrixEventId why, Instant at) {
        var counted = false;
        for (var person : people) {
            counted |= !person.equals(sender) && book.add(room, person, why, at);
        }
        return counted;
    }
}
