package org.eventbot.retention;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.privacy.Holdings;
import org.eventbot.core.privacy.PersonalData;

/** Erases every category in small transactions. One that fails does not keep the others from being erased. */
@RequiredArgsConstructor
class EraseStep implements PurgeStep {

    private static final int AT_ONCE = 500;

    private final Holdings holdings;

    @Override
    public Step step() {
        return Step.ERASE;
    }

    @Override
    public Outcome take(Purge purge) {
        RuntimeException failed = null;
        for (var data : holdings.all()) {
            try {
                drain(data, purge);
            } catch (RuntimeException failure) {
                failed = failed == null ? failure : failed;
            }
        }
        if (failed != null) {
            throw failed;
        }
        return Outcome.done();
    }

    private static void drain(PersonalData data, Purge purge) {
        while (true) {
            var erased = data.erase(purge.target(), AT_ONCE);
            if (erased.drained()) {
                return;
            }
            if (erased.rows() <= 0) {
                throw new Refusal(
                        "{} says that it has more to erase of “{}”, and erases nothing.",
                        data.owner(),
                        data.category());
            }
        }
    }
}
