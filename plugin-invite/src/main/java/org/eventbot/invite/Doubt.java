package org.eventbot.invite;

import org.eventbot.core.event.Event;
import org.eventbot.core.message.Text;

/** When so many people would lose their place at once that it looks like a mistake, and what is asked then. */
final class Doubt {

    private static final int MOST = 5;
    private static final int SHARE = 10;

    private Doubt() {}

    static boolean isTooMany(long leaving, long held) {
        return leaving > MOST && leaving * SHARE > held;
    }

    static Text question(Event event, long leaving, long held) {
        return Text.of(
                "**{}**: as the shop has it now, {} of {} lost the ticket or the Matrix ID. That may be a mistake in the"
                        + " shop, such as a renamed question, a deleted answer or a right that was taken away, so I"
                        + " changed nothing. If it is right, write `!invite confirm {}`; otherwise put it right there.",
                event.name(),
                leaving,
                Counted.of(held, "person who is invited or here", "people who are invited or here"),
                leaving);
    }
}
