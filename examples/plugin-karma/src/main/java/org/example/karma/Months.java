package org.example.karma;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;

/** Each month has a key of its own. When it is over for a year the key is destroyed, and with it what it sealed. */
class Months {

    private static final int KEPT = 12;

    /** How far back keys are looked for that should be gone: the bot may have been off for a year. */
    private static final int LOOKED_BACK = 24;

    private final Vault vault;
    private final Clock clock;

    Months(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    static Scope scope(YearMonth month) {
        return new Scope(UUID.nameUUIDFromBytes((KarmaPlugin.ID + " " + month).getBytes(StandardCharsets.UTF_8)));
    }

    YearMonth of(Instant time) {
        return YearMonth.from(time.atZone(ZoneOffset.UTC));
    }

    boolean isKept(YearMonth month) {
        var now = current();
        return !month.isBefore(oldest()) && !month.isAfter(now);
    }

    YearMonth oldest() {
        return current().minusMonths(KEPT);
    }

    /** Those in which anything may have been written. */
    List<YearMonth> open() {
        return back(0, KEPT);
    }

    /** Those whose time is over and whose key is still there. */
    List<YearMonth> ended() {
        return back(KEPT + 1, LOOKED_BACK);
    }

    /** Every month of which something may be kept. */
    List<YearMonth> all() {
        return back(0, LOOKED_BACK);
    }

    private List<YearMonth> back(int from, int to) {
        var now = current();
        return IntStream.rangeClosed(from, to)
                .mapToObj(now::minusMonths)
                .filter(month -> vault.isOpen(scope(month)))
                .toList();
    }

    void open(YearMonth month) {
        vault.open(scope(month));
    }

    void destroy(YearMonth month) {
        vault.destroy(scope(month));
    }

    private YearMonth current() {
        return of(clock.instant());
    }
}
