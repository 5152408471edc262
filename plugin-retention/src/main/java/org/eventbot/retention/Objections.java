package org.eventbot.retention;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.privacy.EndOfProcessing;
import org.eventbot.core.privacy.ErasureLedger;
import org.eventbot.core.privacy.Suppression;

/** Stops what is done to somebody who objected (GDPR, article 21), and goes on when that is taken back. */
@RequiredArgsConstructor
class Objections {

    private final Suppression suppression;
    private final Register register;
    private final ErasureLedger ledger;
    private final List<EndOfProcessing> ends;

    /**
     * From now on, also after a backup is restored. What is open is taken back by a request of its own.
     *
     * @return the request
     */
    UUID object(MatrixId person, RequestOrigin origin) {
        suppression.object(person);
        var mark = suppression.objection(person);
        // One entry for each person, however often they change their mind.
        ledger.open(mark.index(), List.of(), List.of(mark));
        ledger.close(mark.index());
        return register.begin(RequestKind.OBJECT, origin, person, null, null);
    }

    /** @param reference of the message that asks for it; the same a second time */
    void takeBack(UUID reference, MatrixId person, RequestOrigin origin) {
        suppression.resume(person);
        register.done(reference, RequestKind.RESUME, origin);
        ends.forEach(EndOfProcessing::takeUpAgain);
    }
}
