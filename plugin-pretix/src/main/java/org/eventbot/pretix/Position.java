package org.eventbot.pretix;

import java.time.Instant;
import java.util.List;
import org.eventbot.core.registration.MatrixAnswer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A ticket, or something sold with one (pretix, "Orders", order position resource).
 *
 * @param positionid its number within the order
 * @param addonTo the ticket it belongs to, if it is an add-on
 * @param blocked who blocked it; null for nobody
 * @param validUntil when it ends, if it ends
 * @param answers of all answers only the Matrix ID
 */
record Position(
        Integer positionid,
        Long item,
        @Nullable Long variation,
        @Nullable Long subevent,
        @Nullable Long addonTo,
        Boolean canceled,
        @Nullable List<String> blocked,
        @Nullable Instant validUntil,

        @JsonDeserialize(using = MatrixAnswerReader.class) @Nullable
        MatrixAnswer answers) {

    Position {
        MissingFieldException.check(positionid, "positionid");
        MissingFieldException.check(item, "item");
        MissingFieldException.check(canceled, "canceled");
        blocked = blocked == null ? null : List.copyOf(blocked);
    }

    boolean isAddOn() {
        return addonTo != null;
    }

    boolean isBlocked() {
        return blocked != null && !blocked.isEmpty();
    }

    boolean isOver(Instant now) {
        return validUntil != null && !now.isBefore(validUntil);
    }
}
