package org.eventbot.pretix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.eventbot.core.registration.Entitlement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitlementsTests {

    private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            # what happened in the shop,      status, test, approval, valid, cancelled, expected
            paid,                             p, false, false, false, false, ENTITLED
            free,                             p, false, false, false, false, ENTITLED
            reactivated with its money,       p, false, false, false, false, ENTITLED
            pending,                          n, false, false, false, false, PENDING
            marked as pending again,          n, false, false, false, false, PENDING
            pending but valid,                n, false, false, true,  false, ENTITLED
            approval open,                    n, false, true,  false, false, AWAITING_APPROVAL
            approval open although valid,     n, false, true,  true,  false, AWAITING_APPROVAL
            approved and not paid,            n, false, false, false, false, PENDING
            denied,                           c, false, true,  false, false, CANCELLED
            expired,                          e, false, false, false, false, EXPIRED
            expired although valid,           e, false, false, true,  false, EXPIRED
            cancelled with open positions,    c, false, false, false, false, CANCELLED
            one position cancelled,           p, false, false, false, true,  CANCELLED
            cancelled for a fee,              p, false, false, false, true,  CANCELLED
            cancelled for a fee and unpaid,   n, false, false, false, true,  CANCELLED
            cancelled for a fee but valid,    n, false, false, true,  true,  CANCELLED
            test order,                       p, true,  false, false, false, TEST
            cancelled test order,             c, true,  false, false, true,  TEST
            a status of a later pretix,       z, false, false, true,  false, PENDING
            """)
    void followsFromOrderAndPosition(
            String name,
            String status,
            boolean test,
            boolean approval,
            boolean valid,
            boolean cancelled,
            Entitlement expected) {
        Order order = order(status, test, approval, valid);

        assertThat(Entitlements.of(order, position(cancelled, null, null), NOW)).isEqualTo(expected);
    }

    @Test
    void endsWithABlock() {
        Order paid = order("p", false, false, false);

        assertThat(Entitlements.of(paid, position(false, List.of("admin"), null), NOW))
                .isEqualTo(Entitlement.BLOCKED);
        assertThat(Entitlements.of(paid, position(false, List.of(), null), NOW)).isEqualTo(Entitlement.ENTITLED);
    }

    @Test
    void endsWithThePositionsOwnTime() {
        Order paid = order("p", false, false, false);

        assertThat(Entitlements.of(paid, position(false, null, NOW.plusSeconds(1)), NOW))
                .isEqualTo(Entitlement.ENTITLED);
        assertThat(Entitlements.of(paid, position(false, null, NOW), NOW)).isEqualTo(Entitlement.NO_LONGER_VALID);
    }

    @Test
    void namesWhatIsWorseThanABlock() {
        assertThat(Entitlements.of(order("n", false, false, false), position(false, List.of("admin"), NOW), NOW))
                .isEqualTo(Entitlement.PENDING);
        assertThat(Entitlements.of(order("p", false, false, false), position(true, List.of("admin"), NOW), NOW))
                .isEqualTo(Entitlement.CANCELLED);
    }

    private static Order order(String status, boolean test, boolean approval, boolean valid) {
        return new Order("AAAAA", status, test, NOW, approval, valid, List.of());
    }

    private static Position position(boolean cancelled, @Nullable List<String> blocked, @Nullable Instant until) {
        return new Position(1, 1L, null, null, null, cancelled, blocked, until, null);
    }
}
