package org.eventbot.invite;

import java.time.Duration;
import org.eventbot.core.event.Event;
import org.eventbot.core.message.Text;

/**
 * When so many people would lose their place that it looks like a mistake: a renamed question, a lost right and deleted
 * answers all look as if people had gone, whether one reading shows it or several show a little of it each.
 *
 * @param leaving how many would lose it now
 * @param lost how many lost it shortly before
 * @param held how many have it, those who would lose it among them
 */
record Doubt(int leaving, long lost, long held) {

    /** What happens within that time is taken together. */
    static final Duration WINDOW = Duration.ofHours(1);

    private static final int MOST = 5;
    private static final int SHARE = 10;

    boolean isTooMuch() {
        return gone() > MOST && gone() * SHARE > all();
    }

    Text question(Event event) {
        return Text.of(
                "**{}**: as the shop has it now, {} lost the ticket or the Matrix ID{}. That may be a mistake in the"
                        + " shop, such as a renamed question, a deleted answer or a right that was taken away, so I"
                        + " changed nothing{}. If it is right, write `!invite confirm {}`; otherwise put it right there.",
                event.name(),
                lost == 0 ? of(leaving) : leaving + " more",
                lost == 0 ? "" : ", after " + lost + " within the last hour: together " + of(gone()),
                lost == 0 ? "" : " this time",
                leaving);
    }

    private String of(long people) {
        return people + " of " + Counted.of(all(), "person who is invited or here", "people who are invited or here");
    }

    private long gone() {
        return leaving + lost;
    }

    private long all() {
        return held + lost;
    }
}
