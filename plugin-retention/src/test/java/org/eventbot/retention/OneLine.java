package org.eventbot.retention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eventbot.core.privacy.ErasureLedger;
import org.eventbot.core.privacy.Suppression;
import org.eventbot.core.privacy.Target;

/** A ledger of which only the order of its lines is of interest. */
class OneLine implements ErasureLedger {

    final List<String> lines = new ArrayList<>();
    boolean isCopied = true;

    @Override
    public void open(UUID id, Collection<? extends Target> what, List<Suppression.Mark> marks) {
        lines.add("open " + id);
    }

    @Override
    public void close(UUID id) {
        lines.add("done " + id);
    }

    @Override
    public boolean isCopied() {
        return isCopied;
    }
}
