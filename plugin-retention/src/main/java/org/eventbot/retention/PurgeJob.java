package org.eventbot.retention;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.job.Job;
import org.eventbot.core.message.Text;
import org.eventbot.core.room.OperatorNews;
import org.eventbot.retention.PurgeStep.Outcome;

/** Takes a purge as far as it gets. What fails is kept, shown and tried again; nothing after it is begun. */
@RequiredArgsConstructor
class PurgeJob implements Job {

    static final String NAME = "retention-purge";

    private final PurgeBook book;
    private final List<PurgeStep> steps;
    private final OperatorNews operators;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID id) {
        var goesOn = true;
        while (goesOn) {
            goesOn = book.find(id)
                    .filter(purge -> !purge.isOver())
                    .filter(this::takeStep)
                    .isPresent();
        }
    }

    /** Says whether the next one can be taken at once. */
    private boolean takeStep(Purge purge) {
        try {
            return settle(purge, step(purge.getStep()).take(purge));
        } catch (Refusal refused) {
            failed(purge, refused.text().plain());
            throw refused;
        } catch (RuntimeException failure) {
            // Its message may quote what it choked on.
            failed(purge, "it failed with " + failure.getClass().getSimpleName());
            throw failure;
        }
    }

    private void failed(Purge purge, String why) {
        book.failed(purge.getId(), why);
        if (book.isNews(purge.getId(), purge.getStep())) {
            tellOperators(purge, "does not work. " + why);
        }
    }

    /** Once, and then it is tried again without a word: `!retention status` tells how often. */
    private void tellOperators(Purge purge, String how) {
        operators.tell(
                References.of("purge trouble at " + purge.getStep(), purge),
                RetentionPlugin.ID,
                Text.of(
                        "**{}** is being forgotten, and that stays open: {} {}\n\nI try again by myself,"
                                + " and nothing that comes after it is done before. `!retention status` in a room of"
                                + " the event says how it stands.",
                        purge.getName(),
                        purge.getStep().words(),
                        how));
        book.told(purge.getId(), purge.getStep());
    }

    private boolean settle(Purge purge, Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            book.advance(purge.getId(), purge.getStep(), done.within());
            return true;
        }
        if (outcome instanceof Outcome.Later later) {
            book.wait(purge.getId(), later.why(), later.time());
            if (!later.planned() && book.isLate(purge.getId(), purge.getStep())) {
                tellOperators(purge, "has not ended after a day. It waits " + later.why() + ".");
            }
        } else if (outcome instanceof Outcome.Again again) {
            book.eraseAgain(purge.getId());
            throw new Refusal("{}", again.why());
        } else {
            book.callOff(purge.getId());
        }
        return false;
    }

    private PurgeStep step(Step step) {
        return steps.stream()
                .filter(one -> one.step() == step)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody does the step " + step));
    }
}
