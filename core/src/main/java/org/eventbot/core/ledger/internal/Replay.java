package org.eventbot.core.ledger.internal;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.job.Job;
import org.eventbot.core.privacy.Compaction;
import org.eventbot.core.privacy.Holdings;
import org.eventbot.core.privacy.PersonalData;
import org.eventbot.core.privacy.Suppression;
import org.eventbot.core.privacy.Target;
import org.eventbot.core.vault.Vault;

/** Erases once more what a restored backup brought back. */
@Slf4j
@RequiredArgsConstructor
public class Replay implements Job {

    public static final String NAME = "host-ledger";

    private final KeptLedger ledger;
    private final Holdings holdings;
    private final EventRegistry events;
    private final Suppression suppression;
    private final Vault vault;
    private final Compaction compaction;

    /** Before anything is served. @throws LedgerException when something stays: then nothing may be served */
    public void beforeServing() {
        ledger.load();
        ledger.readCopy();
        replay();
    }

    private void replay() {
        var undone = ledger.undone();
        undone.forEach(this::replay);
        if (!undone.isEmpty()) {
            log.warn("A backup was restored; {} erasures that it had undone were done once more", undone.size());
        }
    }

    private void replay(LedgerEntry entry) {
        entry.marks().forEach(suppression::repeat);
        for (var target : entry.targets()) {
            holdings.all().forEach(data -> drain(data, target));
            if (holdings.remains(target) > 0) {
                throw new LedgerException(
                        "A restored backup brought back what was erased, and it could not be erased once more: something"
                                + " is left. Nothing is served before that. Start again; if it happens again, restore"
                                + " another backup, or ask for help with this message.");
            }
            if (target instanceof Target.Everybody) {
                forget(target);
            }
        }
        ledger.close(entry.id());
        compaction.request();
    }

    private void forget(Target target) {
        suppression.forget(target.scope());
        events.forget(target.scope().id());
        vault.destroy(target.scope());
    }

    /** What it leaves shows the look that follows. */
    private static void drain(PersonalData data, Target target) {
        try {
            data.drain(target);
        } catch (Refusal stuck) {
            log.warn("Erasing {} of {} once more does not get on", data.category(), data.owner());
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Brings the copy up to date; when the homeserver was away at the start, the copy is read only now. */
    @Override
    public void run(UUID subject) {
        if (ledger.isCopied()) {
            replay();
        }
    }
}
