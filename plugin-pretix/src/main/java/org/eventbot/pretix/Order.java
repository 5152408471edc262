package org.eventbot.pretix;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order, with the fields that the bot asks for and no others (pretix, "Orders").
 *
 * @param code secret enough to be kept out of every log
 * @param status {@code n}, {@code p}, {@code e}, {@code c}, or one of a later pretix
 * @param datetime when it was placed; never changes
 */
record Order(
        String code,
        String status,
        Boolean testmode,
        Instant datetime,
        @Nullable Boolean requireApproval,
        @Nullable Boolean validIfPending,
        List<Position> positions) {

    /** What to ask for; everything else stays in the shop. */
    static final List<String> FIELDS = List.of(
            "code",
            "status",
            "testmode",
            "datetime",
            "require_approval",
            "valid_if_pending",
            "positions.positionid",
            "positions.item",
            "positions.variation",
            "positions.subevent",
            "positions.addon_to",
            "positions.canceled",
            "positions.blocked",
            "positions.valid_until",
            "positions.answers");

    /** What pretix would look up although nobody asked for it. */
    static final List<String> COSTLY = List.of("fees", "payments", "refunds", "invoice_address", "customer");

    Order {
        MissingFieldException.check(code, "code");
        MissingFieldException.check(status, "status");
        MissingFieldException.check(testmode, "testmode");
        MissingFieldException.check(datetime, "datetime");
        positions = List.copyOf(MissingFieldException.check(positions, "positions"));
    }

    boolean awaitsApproval() {
        return Boolean.TRUE.equals(requireApproval);
    }

    boolean countsUnpaid() {
        return Boolean.TRUE.equals(validIfPending);
    }

    @Override
    public String toString() {
        return "[order]";
    }
}
