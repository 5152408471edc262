package org.eventbot.retention;

import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.privacy.Holdings;

/** Looks twice whether anything is left: as each plugin looks, and as the host does, whatever the plugin says. */
@RequiredArgsConstructor
class VerifyStep implements PurgeStep {

    private final Holdings holdings;

    @Override
    public Step step() {
        return Step.VERIFY;
    }

    @Override
    public Outcome take(Purge purge) {
        var left = left(purge);
        if (!left.isEmpty()) {
            return new Outcome.Again("There is still something left: " + String.join("; ", left));
        }
        var silent = holdings.silent();
        if (!silent.isEmpty()) {
            throw new Refusal(
                    "These plugins have tables here but do not run, so nobody can tell what they keep: {}. An operator"
                            + " lets them run again, or deletes their tables.",
                    String.join(", ", silent));
        }
        return Outcome.done();
    }

    private List<String> left(Purge purge) {
        var left = new ArrayList<String>();
        for (var data : holdings.all()) {
            long rows = data.remains(purge.target());
            if (rows > 0) {
                left.add(rows + " of “" + data.category() + "” (" + data.owner() + ")");
            }
        }
        long rows = left.isEmpty() ? holdings.remains(purge.target()) : 0;
        if (rows > 0) {
            left.add(rows + " rows that a plugin says it erased");
        }
        return left;
    }
}
