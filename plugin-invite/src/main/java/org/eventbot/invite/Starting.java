package org.eventbot.invite;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.message.Text;
import org.eventbot.core.outbox.Outbox;
import org.eventbot.core.room.Rooms;

/** Starts a link and says what is to be expected. */
@RequiredArgsConstructor
class Starting {

    private final Running running;
    private final LinkedEvents linked;
    private final Sources sources;
    private final Previews previews;
    private final PreviewWords words;
    private final Outbox outbox;
    private final Standing standing;
    private final Rooms rooms;
    private final Clock clock;

    /**
     * Starts it or goes on.
     *
     * @param by who says so; answers for it from now on, if they may
     */
    Text start(LinkedEvent what, MatrixId by) {
        back(what, by);
        return what.link().isRunning() ? again(what) : anew(what);
    }

    /** Lets it start later, and says what was understood. */
    Text plan(LinkedEvent what, MatrixId by, String typed) {
        back(what, by);
        if (what.link().isRunning()) {
            return Text.of("**{}** is running already.", what.event().name());
        }
        var time = StartTime.of(typed, clock.instant());
        running.plan(what.link().getId(), time.instant());
        return Text.of(
                "**{}** starts on {}. `!invite pause` takes that back.",
                what.event().name(),
                time.words());
    }

    private void back(LinkedEvent what, MatrixId by) {
        if (standing.maySpeakFor(by, what.event(), what.link().room())) {
            linked.back(what.link(), by);
            return;
        }
        var ground = standing.of(what.event(), what.link());
        if (ground == Standing.Ground.NOBODY_BEHIND_IT) {
            throw new Refusal(
                    "Nobody with a say stands behind {} here: whoever linked it is not a moderator any more. A moderator"
                            + " (power 50) of this room and of {} has to write this.",
                    what.event().name(),
                    rooms.name(what.event().space()));
        }
    }

    /** Reads before it starts: a shop that does not answer is said at once, and nothing is begun. */
    private Text anew(LinkedEvent what) {
        var lines =
                Text.lines(words.lines(previews.of(what.event(), what.link().room(), linked.conditions(what.link()))));
        begin(what);
        return Text.of(
                        "**{}** is running now. Newcomers are invited by themselves.",
                        what.event().name())
                .and(lines)
                .and(desk(what));
    }

    private Text again(LinkedEvent what) {
        begin(what);
        long waiting = linked.count(what.link()).waiting();
        return Text.of(
                "**{}** is running already: {} to be invited, which takes {}. I read the shop once more.",
                what.event().name(),
                Counted.of(waiting, "person", "people"),
                outbox.forecast(0).words());
    }

    private void begin(LinkedEvent what) {
        running.start(
                what.link().getId(), what.event(), sources.of(what.event()).pollInterval());
    }

    private static Text desk(LinkedEvent what) {
        return what.link().desk().isPresent()
                ? Text.of("Who cannot be invited is told at your desk. `!invite status` shows how far it is.")
                : Text.of("Reports on who cannot be invited wait until you choose a private room for them:"
                        + " `!invite desk !room:example.org`. `!invite status` shows how far it is.");
    }
}
